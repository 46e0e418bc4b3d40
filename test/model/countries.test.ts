import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryCodes, countryFromCode, isCountryCode, isMemberOrObserver, regionOf, regions, subregionOf, subregions } from '../../src/model/countries.js';
import { countryFromName } from '../../src/model/country-names/lookup.js';

const languages = ['en', 'fr', 'es', 'ar', 'zh', 'ru', 'kk', 'pt'];
const tables = new Map<string, { names: string; regionNames: string }>();
for (const language of languages) {
  tables.set(language, (await import(`../../src/model/country-names/${language}.ts`)) as { names: string; regionNames: string });
}
const nameOf = (code: string, language: string): string => tables.get(language)?.names.split('|')[countryCodes.indexOf(code)] ?? '';

test('there are the 249 codes of ISO 3166-1 and XK, each once', () => {
  assert.equal(countryCodes.length, 250);
  assert.equal(new Set(countryCodes).size, 250);
  assert.ok(countryCodes.every((code) => /^[A-Z]{2}$/.test(code)));
});

test('193 members and two observers of the United Nations are known as such', () => {
  assert.equal(countryCodes.filter(isMemberOrObserver).length, 195);
  for (const code of ['VA', 'PS', 'SS', 'ME', 'TL', 'CH', 'TV']) assert.ok(isMemberOrObserver(code), code);
  for (const code of ['TW', 'XK', 'EH', 'CK', 'NU', 'HK', 'GL', 'AQ', 'ZZ', 'PSE']) assert.ok(!isMemberOrObserver(code), code);
});

test('codes of every kind lead to alpha-2, in any case, with or without leading zeros', () => {
  const expected: Record<string, string> = {
    KZ: 'KZ', kz: 'KZ', KAZ: 'KZ', kaz: 'KZ', '398': 'KZ', '4': 'AF', '004': 'AF', '8': 'AL', '894': 'ZM', ' gh ': 'GH',
    '384': 'CI', CIV: 'CI', '180': 'CD', COD: 'CD', '178': 'CG', COG: 'CG', '275': 'PS', PSE: 'PS', '728': 'SS', '729': 'SD', '158': 'TW',
    '826': 'GB', '840': 'US', '32': 'AR', '051': 'AM', '882': 'WS', '16': 'AS', XKX: 'XK', '499': 'ME', '688': 'RS', '531': 'CW',
  };
  for (const [text, code] of Object.entries(expected)) assert.equal(countryFromCode(text), code, text);
});

test('withdrawn codes and texts that are no code are not turned into any country', () => {
  for (const text of ['AN', 'ANT', '530', 'SU', 'SUN', '810', 'YU', 'YUG', '891', 'CS', 'SCG', 'DD', '278', 'ZR', 'TP', 'BU', '', ' ', '0', '000', '0004',
    '999', '1e2', '-4', 'UK', 'EU', '__proto__', 'constructor', 'ＫＺ', '\ud800']) assert.equal(countryFromCode(text), undefined, text);
  assert.equal(countryFromCode(`${' '.repeat(1_000_000)}KZ`), undefined);
});

test('only an alpha-2 code in capitals is a country code as it stands', () => {
  for (const code of ['KZ', 'GH', 'PS', 'AQ', 'XK']) assert.ok(isCountryCode(code), code);
  for (const value of ['kz', 'KAZ', '398', 398, ' KZ', 'UK', 'AN', '', 'constructor', undefined, null, ['KZ']]) assert.ok(!isCountryCode(value), String(value));
});

test('every country but Antarctica lies in a region, and every sub-region in one of the five', () => {
  assert.deepEqual(countryCodes.filter((code) => regionOf(code) === undefined), ['AQ']);
  assert.ok(subregions.every((code) => regions.some((region) => region === regionOf(code))));
  const expected: Record<string, [string, string]> = {
    GH: ['002', '011'], KE: ['002', '014'], ZA: ['002', '018'], CD: ['002', '017'], EG: ['002', '015'], US: ['019', '021'], MX: ['019', '013'],
    BR: ['019', '005'], HT: ['019', '029'], KZ: ['142', '143'], NP: ['142', '034'], JO: ['142', '145'], CN: ['142', '030'], VN: ['142', '035'],
    IT: ['150', '039'], FR: ['150', '155'], SE: ['150', '154'], RU: ['150', '151'], AU: ['009', '053'], FJ: ['009', '054'], KI: ['009', '057'], WS: ['009', '061'],
  };
  for (const [code, [region, subregion]] of Object.entries(expected)) assert.deepEqual([regionOf(code), subregionOf(code)], [region, subregion], code);
  assert.equal(regionOf('ZZ'), undefined);
});

test('each language names every country and region, no two countries alike', () => {
  for (const [language, { names, regionNames }] of tables) {
    const list = names.split('|');
    assert.equal(list.length, countryCodes.length, language);
    assert.equal(new Set(list).size, list.length, language);
    assert.ok(list.every((name) => name === name.trim() && name.length > 1 && !/\(the\)|\*|'/.test(name)), language);
    assert.equal(regionNames.split('|').length, regions.length + subregions.length, language);
  }
});

test('names are those of the United Nations', () => {
  assert.equal(nameOf('PS', 'en'), 'State of Palestine');
  assert.equal(nameOf('PS', 'pt'), 'Estado da Palestina');
  assert.equal(nameOf('PS', 'kk'), 'Палестина Мемлекеті');
  assert.equal(nameOf('TR', 'en'), 'Türkiye');
  assert.equal(nameOf('CI', 'en'), 'Côte d’Ivoire');
  assert.equal(nameOf('CZ', 'en'), 'Czechia');
  assert.equal(nameOf('SZ', 'kk'), 'Эсватини');
  assert.equal(nameOf('MK', 'fr'), 'Macédoine du Nord');
  assert.equal(nameOf('CV', 'es'), 'Cabo Verde');
  assert.equal(nameOf('TW', 'zh'), '中国台湾省');
  assert.equal(nameOf('VA', 'ru'), 'Святой Престол');
  assert.equal(nameOf('AF', 'fr'), 'Afghanistan');
  assert.equal(nameOf('AX', 'ru'), 'Аландские острова');
  assert.equal(nameOf('CD', 'pt'), 'República Democrática do Congo');
  assert.equal(nameOf('GH', 'ar'), 'غانا');
});

test('a name in any of the languages leads back to its country, unless people use it for another too', () => {
  for (const language of languages) {
    for (const code of countryCodes) {
      const found = countryFromName(nameOf(code, language));
      if (code === 'CG') assert.ok(found === 'CG' || found === undefined, language);
      else assert.equal(found, code, `${language} ${code}`);
    }
  }
});

test('everyday, former and formal names are understood whatever their case and diacritics', () => {
  const expected: Record<string, string> = {
    'Ivory Coast': 'CI', 'COTE D\'IVOIRE': 'CI', 'côte d’ivoire': 'CI', Turkey: 'TR', turkiye: 'TR', DRC: 'CD', 'Democratic Republic of Congo': 'CD',
    'Congo, Dem. Rep.': 'CD', 'Congo (Brazzaville)': 'CG', Vietnam: 'VN', 'Viet Nam': 'VN', USA: 'US', 'U.S.A.': 'US', 'the United States': 'US', UK: 'GB',
    'United Kingdom': 'GB', Burma: 'MM', Laos: 'LA', Swaziland: 'SZ', 'Republic of Ghana': 'GH', 'the Hashemite Kingdom of Jordan': 'JO', Россия: 'RU',
    'РОССИЯ': 'RU', Қазақстан: 'KZ', 'Республика Казахстан': 'KZ', 'République du Mali': 'ML', 'Bosnia & Herzegovina': 'BA', 'St. Lucia': 'LC',
    'São Tomé e Príncipe': 'ST', 美国: 'US', 哈萨克斯坦: 'KZ', 'West Bank and Gaza': 'PS', 'Korea, Rep.': 'KR', 'Hong Kong SAR, China': 'HK', Iran: 'IR',
    'Guinea-Bissau': 'GW', Guinea: 'GN', 'Equatorial Guinea': 'GQ', Niger: 'NE', Nigeria: 'NG', Dominica: 'DM', 'Dominican Republic': 'DO', Egito: 'EG', مصر: 'EG',
  };
  for (const [name, code] of Object.entries(expected)) assert.equal(countryFromName(name), code, name);
});

test('names are understood as ISO 3166 writes them, with articles at their end and in the middle', () => {
  const expected: Record<string, string> = {
    'Niger (the)': 'NE', 'Philippines (the)': 'PH', 'Sudan (the)': 'SD', 'United States of America (the)': 'US', 'United Kingdom of Great Britain and Northern Ireland (the)': 'GB', 'Korea (the Republic of)': 'KR',
    'Korea (the Democratic People’s Republic of)': 'KP', 'Congo (the Democratic Republic of the)': 'CD', 'Moldova (the Republic of)': 'MD', 'Tanzania, the United Republic of': 'TZ', 'Lao People’s Democratic Republic (the)': 'LA',
    'Niger (le)': 'NE', 'Philippines (les)': 'PH', 'Filipinas (las)': 'PH', 'Sudán (el)': 'SD',
  };
  for (const [name, code] of Object.entries(expected)) assert.equal(countryFromName(name), code, name);
  assert.equal(countryFromName('Congo (the)'), undefined);
});

test('names are understood in the short forms and orders of words that tables have', () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    CD: ['Congo (DRC)', 'Congo, DRC', 'Congo/DRC', 'DR Congo', 'Congo, Dem. Rep.', 'Dem. Rep. of the Congo', 'Congo (Rép. dém. du)', 'Congo, República Democrática del', 'Congo (República Democrática do)', 'République démocratique du Congo (RDC)', 'Конго (Демократическая Республика)', 'Конго (ДРК)', 'Демократическая Республика Конго (ДРК)', 'Congo, The Democratic Republic of the', 'ZAR', 'جمهورية الكونغو الديموقراطية', 'الكونغو - كينشاسا', '刚果(金)', 'Конго Демократиялық Республикасы'],
    CG: ['Congo (Republic)', 'Congo, Rep. of the', 'Rép. du Congo', 'Congo, República del', 'Конго (Республика)', 'Congo Republic'],
    CI: ['Cote d Ivoire', 'Côte-d\'Ivoire', 'cote_d_ivoire', 'Côte d´Ivoire', 'Кот д Ивуар', 'Кот-д-Ивуар', 'Côte d’Ivoire (Ivory Coast)', 'Republic of Cote d\'Ivoire', 'كوت دي فوار', 'Піл Сүйегі жағалауы'],
    KR: ['Korea, Rep.', 'Rep. of Korea', 'Korea, Rep. of', 'Corée, Rép. de', 'Corea (República de)', 'Корея, Республика', 'كوريا (جمهورية)', 'South Korea (Republic of Korea)'], KP: ['Korea, Dem. People\'s Rep.', 'Dem. People’s Rep. of Korea', 'Korea DPR', 'Corée, République populaire démocratique de', 'Северная Корея'],
    LA: ['Lao PDR', 'Laos (PDR)', 'Lao People’s Dem. Rep.', 'RDP Lao', 'Лаосская НДР'], VN: ['Viet-Nam', 'Việt Nam', 'Vietnam, Socialist Republic of'], SZ: ['Swaziland', 'Eswatini (formerly Swaziland)', 'Eswatini, Kingdom of'],
    TR: ['Turkey', 'Turkiye', 'Türkiye (Turkey)', 'Turkey/Türkiye', 'Republic of Türkiye', 'Турция', 'Türkiye, Republic of', 'تركيا'], CV: ['Cape Verde', 'Cap-Vert', 'Cabo Verde (Cape Verde)'], RO: ['ROM'], TL: ['TMP', 'Timor-Leste (East Timor)'], PS: ['WBG', 'West Bank & Gaza', 'Cisjordanie et Gaza', 'الأراضي الفلسطينية المحتلة'],
    MD: ['Moldova, Rep.', 'Молдова Республикасы'], YE: ['Yemen, Republic of', 'Йемен, Республика'], TZ: ['Tanzania, United Rep. of', 'Tanzanie, République-Unie de'], VE: ['Venezuela (Bolivarian Rep. of)'], EG: ['Египет, Арабская Республика'], FM: ['Micronesia (Fed. States of)'],
    CF: ['Central African Republic (CAR)', 'Rép. centrafricaine', 'ЦАР', 'Centrafrique'], CN: ['China, People\'s Republic of', 'China PR'], SB: ['Solomon Is.'], KZ: ['Қазақстан Республикасы', 'Kazakhstan, Republic of'], US: ['United States (USA)'],
  };
  for (const [code, names] of Object.entries(expected)) for (const name of names) assert.equal(countryFromName(name), code, name);
});

test('other words and other countries in brackets are not taken for a country', () => {
  for (const name of ['Congo (France)', 'Georgia (USA)', 'Niger (Tillabéri)', 'Republic of China', 'China, Rep.', 'Republic', 'Democratic Republic', 'Republic of the Republic', 'Korea (Seoul)', 'Dem. Rep. of Vietnam', 'Kingdom', 'Islands', 'The', 'Ghana/Togo', 'Mali (Mali)('.repeat(9)]) assert.equal(countryFromName(name), undefined, name);
});

test('an unclear or unknown name is not guessed', () => {
  for (const name of ['Congo', 'congo', 'Korea', 'Corée', 'Корея', 'Virgin Islands', 'Saint Martin', 'Yugoslavia', 'Serbia and Montenegro', 'Netherlands Antilles',
    'Soviet Union', 'Europe', 'Ghana and Togo', '', '   ', 'constructor', '\ud800']) assert.equal(countryFromName(name), undefined, name);
  assert.equal(countryFromName('Ghana'.repeat(200_000)), undefined);
});
