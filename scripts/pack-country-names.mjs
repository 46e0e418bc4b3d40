// Writes the tables of country codes and names: src/model/country-codes/*.ts and src/model/country-names/*.ts.
//
//   node scripts/pack-country-names.mjs CODES.csv [FOLDER]
//
// CODES.csv is data/country-codes.csv of the `datasets/country-codes` project (Public Domain
// Dedication and Licence), which carries UNTERM and M49 names. FOLDER is an unpacked `i18n-iso-countries`
// package (MIT) with the Kazakh and Portuguese names; without it, npm brings the pinned version.
// What the sources get wrong is put right in country-names-corrections.mjs, each with its reason.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aliases, corrections } from './country-names-corrections.mjs';

const NAMES_PACKAGE = 'i18n-iso-countries@7.14.0';
const LANGUAGES = { en: 'English', fr: 'French', es: 'Spanish', ar: 'Arabic', zh: 'Chinese', ru: 'Russian', kk: '', pt: '' };
const SUBREGIONS = ['005', '011', '013', '014', '015', '017', '018', '021', '029', '030', '034', '035', '039',
  '053', '054', '057', '061', '143', '145', '151', '154', '155'];
const REGIONS = ['002', '019', '142', '150', '009'];

/** Rows of a comma-separated text (RFC 4180) as objects by the names of its first line. */
function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
  }
  const [head, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

function namesFolder(given) {
  if (given) return given;
  const folder = mkdtempSync(join(tmpdir(), 'country-names-'));
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', NAMES_PACKAGE], { cwd: folder, encoding: 'utf8' }));
  execFileSync('tar', ['xzf', filename], { cwd: folder });
  return join(folder, 'package');
}

/** UNTERM marks observers with * and associated states with **, and puts the article behind in brackets. */
const withoutArticle = (name) => name
  .replace(/[\s*]+$/, '')
  .replace(/ \((the|l'|le|la|les|el|los|las)\)$/, '')
  .replaceAll("'", '’');

const [csvPath, folderGiven] = process.argv.slice(2);
if (!csvPath) throw new Error('Expected the path of country-codes.csv as the first argument.');
const rows = readCsv(readFileSync(csvPath, 'utf8'));
const folder = namesFolder(folderGiven);
const npmNames = Object.fromEntries(['kk', 'pt'].map((lang) =>
  [lang, JSON.parse(readFileSync(join(folder, 'langs', `${lang}.json`), 'utf8')).countries]));

const countries = rows.map((row) => ({
  code: row['ISO3166-1-Alpha-2'],
  alpha3: row['ISO3166-1-Alpha-3'],
  number: Number(row['ISO3166-1-numeric']),
  subregion: (row['Intermediate Region Code'] || row['Sub-region Code']).padStart(3, '0'),
  // The source's word for the State of Palestine is a dispute, and it calls Taiwan independent; the UN's list is the measure here.
  member: (row.is_independent === 'Yes' && row['ISO3166-1-Alpha-2'] !== 'TW') || row['ISO3166-1-Alpha-2'] === 'PS',
  row,
}));
// A code of ISO's user-assigned range that the World Bank, IATI and others use; M49 has no number for it.
countries.push({ code: 'XK', alpha3: 'XKX', number: 0, subregion: '039', member: false, row: {} });
countries.sort((a, b) => (a.code < b.code ? -1 : 1));
if (countries.length !== 250) throw new Error(`Expected 249 codes of ISO 3166-1 in the CSV; met ${countries.length - 1}.`);
const members = countries.filter((country) => country.member).length;
if (members !== 195) throw new Error(`Expected 193 members and 2 observers of the UN; met ${members}.`);

function officialName(country, lang) {
  const corrected = corrections[lang]?.[country.code]?.name ?? corrections.all[country.code]?.[lang];
  if (corrected) return corrected;
  const found = lang in npmNames
    ? [npmNames[lang][country.code]].flat()[0]
    : country.row[`UNTERM ${LANGUAGES[lang]} Short`] || country.row[`official_name_${lang === 'zh' ? 'cn' : lang}`];
  if (!found) throw new Error(`No name for ${country.code} in ${lang}.`);
  return withoutArticle(found);
}

const GENERATED = '// Written by scripts/pack-country-names.mjs; see docs/geography.md. Do not edit by hand.\n';
const quote = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

// Codes in three files, because most pages need only the first. Numbers are given as the step from the one before.
const otherCodes = countries.map(({ alpha3, number }) => alpha3 + (number || ''));
const secondLetters = Array.from({ length: 26 }, (_, first) => countries.map(({ code }) => code).filter((code) => code.charCodeAt(0) === 65 + first).map((code) => code[1]).join(''));
const letters = countries.map(({ subregion, member }) => {
  if (subregion === '000') return '-';
  const letter = String.fromCharCode(97 + SUBREGIONS.indexOf(subregion));
  return member ? letter : letter.toUpperCase();
});
writeFileSync('src/model/country-codes/alpha-2.ts', `${GENERATED}
/** The alpha-2 codes, in the order of the alphabet: the second letters of those that begin with A, of those with B, and so on. */
export const packedCodes =
  '${secondLetters.join(' ')}';
`);
writeFileSync('src/model/country-codes/other-codes.ts', `${GENERATED}
/** In the order of \`packedCodes\`: alpha-3, and the number where M49 has one. */
export const packedOtherCodes =
  '${otherCodes.join(' ')}';
`);
writeFileSync('src/model/country-codes/regions.ts', `${GENERATED}
/** Sub-regions (M49, the finest level) in the order of their letters in \`packedRegions\`. */
export const packedSubregions = '${SUBREGIONS.join(' ')}';

/** In the order of \`packedCodes\`: the letter of the sub-region, a capital if neither member nor observer of the UN; \`-\` for Antarctica. */
export const packedRegions =
  '${letters.join('')}';
`);

const known = new Map(countries.map(({ code }) => [code, new Set()]));
for (const lang of Object.keys(LANGUAGES)) {
  const names = countries.map((country) => officialName(country, lang));
  names.forEach((name, i) => known.get(countries[i].code).add(name));
  const region = new Intl.DisplayNames(lang, { type: 'region' });
  const regionNames = [...REGIONS, ...SUBREGIONS].map((code) => corrections.regions[lang]?.[code] ?? region.of(code));
  if (names.concat(regionNames).some((name) => name.includes('|'))) throw new Error(`A name in ${lang} holds the separator.`);
  writeFileSync(`src/model/country-names/${lang}.ts`, `${GENERATED}
/** Names in the order of \`countryCodes\`, joined by a bar. */
export const names =
  ${quote(names.join('|'))};

/** Names of \`regions\`, then of \`subregions\`, joined by a bar. */
export const regionNames =
  ${quote(regionNames.join('|'))};
`);
}

// Other names: the everyday ones of CLDR, the formal ones of UNTERM, those of the packages that were corrected above, and those by hand.
const others = countries.map(({ code, row }) => {
  const found = new Set();
  for (const [lang, word] of Object.entries(LANGUAGES)) {
    found.add(new Intl.DisplayNames(lang, { type: 'region' }).of(code));
    if (word) found.add(row[`UNTERM ${word} Formal`] ?? '').add(withoutArticle(row[`UNTERM ${word} Short`] ?? ''));
    if (word) found.add(row[`official_name_${lang === 'zh' ? 'cn' : lang}`] ?? '');
    if (lang in npmNames && !corrections[lang]?.[code]?.wrong) for (const name of [npmNames[lang][code]].flat()) found.add(name ?? '');
  }
  found.add(row['CLDR display name'] ?? '');
  for (const name of aliases[code] ?? []) found.add(name);
  // A leading article goes, as `countryFromName` takes it off as well.
  const list = [...found].map((name) => name.replace(/[\s*]+$/, '').replaceAll("'", '’').replace(/^(the|le|la|les|el|los|las) |^l’/, '').trim()).filter((name) => name && !known.get(code).has(name));
  return [...new Set(list)].join('|');
});
writeFileSync('src/model/country-names/aliases.ts', `${GENERATED}
/** Other names of each country (everyday, formal, former), joined by a bar; one line per code in the order of \`countryCodes\`. */
export const aliases =
  ${quote(others.join('\n')).replaceAll('\n', '\\n')};
`);
