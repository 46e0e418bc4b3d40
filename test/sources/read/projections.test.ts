import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unprojection } from '../../../src/sources/read/projections.js';

describe('projections', () => {
  const near = (found: { lat: number; lon: number } | undefined, lat: number, lon: number): void => {
    assert.ok(found && Math.abs(found.lat - lat) < 1e-5 && Math.abs(found.lon - lon) < 1e-5, JSON.stringify(found));
  };

  it('read Web Mercator', () => {
    // Half the equator, and the latitude at which the map is a square.
    near(unprojection(3857)!(20037508.342789244, 20037508.342789244), 85.0511287798, 180);
    near(unprojection(102100)!(0, 0), 0, 0);
  });

  it('read zones of UTM', () => {
    // The CN Tower, from the article on UTM in the English Wikipedia: 17T 630084 4833438 is 43°38′33.24″N 79°23′13.7″W.
    const tower = unprojection(32617)!(630084, 4833438)!;
    assert.ok(Math.abs(tower.lat - 43.642567) < 2e-5 && Math.abs(tower.lon + 79.387139) < 2e-5, JSON.stringify(tower));
    // On the central meridian of a zone the easting is 500,000; on the equator the northing is 0, in the south 10,000,000.
    near(unprojection(32636)!(500_000, 0), 0, 33);
    near(unprojection(32736)!(500_000, 10_000_000), 0, 33);
  });

  it('read the planes of countries and continents, and zones of older surveys', () => {
    // Each made by proj4js 2.22 from the degrees, with the parameters of the EPSG registry; ours may be off by half a metre, as the approximations of the Netherlands and of Switzerland are.
    const made: readonly (readonly [reference: number, x: number, y: number, lat: number, lon: number])[] = [
      [27700, 420_416, 300_288, 52.6, -1.7], [29903, 313_389, 229_066, 53.3, -6.3], [2157, 713_315, 729_093, 53.3, -6.3], [2193, 1_750_698, 5_426_377, -41.3, 174.8], [2180, 636_640, 483_432, 52.2, 21], [3763, -39_223, 159_089, 41.1, -8.6],
      [9377, 4_611_132, 1_934_411, 3.4, -76.5], [3414, 35_421, 31_373, 1.3, 103.9], [2154, 894_829, 6_247_498, 43.3, 5.4], [3034, 4_760_263, 3_736_789, 60, 24], [3978, -1_983_277, 443_717, 49, -123], [31370, 148_679, 171_067, 50.85, 4.35],
      [3812, 648_679, 671_067, 50.85, 4.35], [3035, 5_098_255, 4_177_014, 60, 24], [5070, -1_869_812, 2_683_088, 45, -120], [102022, 308_726, -1_768_016, -15, 28], [3395, 3_116_946, -1_678_148, -15, 28], [28992, 121_842, 490_352, 52.4, 4.9],
      [2056, 2_683_942, 1_247_167, 47.37, 8.55], [21781, 683_942, 247_167, 47.37, 8.55], [21037, 255_102, 9_856_506, -1.3, 36.8], [24878, 282_471, 8_673_022, -12, -77], [28413, 13_654_474, 4_786_746, 43.2, 76.9], [3123, 499_858, 1_614_711, 14.6, 121],
    ];
    for (const [reference, x, y, lat, lon] of made) {
      const found = unprojection(reference)!(x, y)!;
      assert.ok(Math.abs(found.lat - lat) < 1.5e-5 && Math.abs(found.lon - lon) < 1.5e-5, `${reference}: ${JSON.stringify(found)}`);
    }
    // Where a plane has its origin, and where there is no earth.
    near(unprojection(3035)!(4_321_000, 3_210_000), 52, 10);
    assert.deepEqual([unprojection(3035)!(1e9, 0), unprojection(5070)!(1e9, 0)], [undefined, undefined]);
  });

  it('know no other references', () => {
    assert.deepEqual([54030, 5514, 32761, 28433].map(unprojection), [undefined, undefined, undefined, undefined]);
  });
});
