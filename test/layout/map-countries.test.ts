import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countCountries, indexCountries, namesCountry } from '../../src/layout/map-countries.js';
import { countRowsIn, rowsOfCountry } from '../../src/layout/map-country-rows.js';

const codes = fc.array(fc.constantFrom('GH', 'CI', 'NP', 'JO', 'Atlantis', '__proto__'), { maxLength: 4 });
const records = fc.array(fc.record({ countries: codes, corridor: codes }, { requiredKeys: [] }), { maxLength: 40 });

/** The same, slowly: the set of codes of a record. */
const named = (record: { countries?: readonly string[]; corridor?: readonly string[] } | undefined) => new Set([...(record?.countries ?? []), ...(record?.corridor ?? [])]);

test('countries are counted once for each record that names them, among all records or some', () => {
  fc.assert(fc.property(records, fc.infiniteStream(fc.boolean()), (list, choices) => {
    const index = indexCountries(list);
    const rows = list.flatMap((_, row) => (choices.next().value ? [row] : []));
    for (const code of ['GH', 'CI', 'NP', 'JO', 'Atlantis', '__proto__']) {
      assert.equal(countCountries(index).get(code) ?? 0, list.filter((record) => named(record).has(code)).length);
      assert.equal(countCountries(index, rows).get(code) ?? 0, rows.filter((row) => named(list[row]).has(code)).length);
      assert.deepEqual(rowsOfCountry(index, code, rows), rows.filter((row) => named(list[row]).has(code)));
    }
    const groups = [['GH', 'NP', 'nowhere'], [], ['CI']];
    assert.deepEqual(countRowsIn(index, groups, rows), groups.map((group) => rows.filter((row) => group.some((code) => named(list[row]).has(code))).length));
    list.forEach((record, row) => assert.equal(namesCountry(index, row), named(record).size > 0));
  }));
});

test('more codes than there are countries do no harm', () => {
  const list = Array.from({ length: 70_000 }, (_, i) => ({ countries: [`code ${i}`] }));
  assert.equal(countCountries(indexCountries(list)).size, 65_535);
});
