import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packedExtents } from '../../src/model/country-codes/extents.js';
import { isFarOut, mayBeIn } from '../../src/model/country-extents.js';
import { countryCodes } from '../../src/model/country-list.js';

describe('the extents of countries', () => {
  it('has an extent for every code but Antarctica', () => {
    const extents = packedExtents.split(',');
    assert.equal(extents.length, countryCodes.length);
    assert.deepEqual(countryCodes.filter((_, index) => extents[index] === ''), ['AQ']);
  });

  it('tells whether a point may be in a country, just off it, or on the other side of the antimeridian', () => {
    const cases: readonly (readonly [string, number, number, boolean | undefined])[] = [
      ['GH', 5.6, -0.2, true], ['GH', -0.2, 5.6, false], ['GH', 3.5, -0.2, true], ['FJ', -17.8, 178, true], ['FJ', -17, -179.5, true], ['FJ', -17, -177, false], ['RU', 66, -170, true], ['RU', 66, 170, true], ['RU', 66, 10, false],
      ['US', 21.3, -157.8, true], ['FR', -21, 55.5, false], ['AQ', -80, 0, undefined], ['EN', 50, 0, undefined],
    ];
    for (const [code, lat, lon, expected] of cases) assert.equal(mayBeIn(code, lat, lon), expected, `${code} ${lat} ${lon}`);
  });

  it('tells what is out at sea', () => {
    assert.deepEqual([isFarOut(-0.2, 5.6), isFarOut(46.2, 6.1)], [true, false]);
  });
});
