import { folded, plain, words } from './texts.js';
import type { Text } from '../../../model/feed.js';

/** Codes and words of statistics, in the lists that SDMX recommends (CL_SEX, CL_AGE, CL_OBS_STATUS) and as offices write them. */

const totalCodes = folded('TOTAL|TOT|BOTHSEX|ALLAGE|ALLAREA|SEX_T|AGE_AGGREGATE_TOTAL|NO_BREAKDOWN|TOTAL_T');
const totalLabels = folded(
  'total|totals|all|people|persons|all persons|everyone|personas|personnes|both sexes|both|all ages|total population|no breakdown|not disaggregated|men and women|male and female|females and males|ensemble|tous|toutes|les deux sexes|tous sexes|hommes et femmes|tous les âges|' +
    'ambos sexos|ambos|todos|todas|hombres y mujeres|todas las edades|ambos os sexos|homens e mulheres|todas as idades|всего|итого|все|оба пола|всё население|барлығы|жалпы|екі жыныс|' +
    'المجموع|الإجمالي|الكل|كلا الجنسين|الجنسين|总计|合计|全部|总数|男女合计|总人口|insgesamt|gesamt|begge kjønn|i alt|båda könen|totalt|yhteensä|totale|totaal|ogółem',
);
const maleWords = folded('m|mle|male|males|man|men|boy|boys|sex m|homme|hommes|garçon|garçons|masculin|hombre|hombres|varón|varones|niños|masculino|homem|homens|мужчины|мужчина|мужской|мальчики|муж|ерлер|ер|еркек|ұлдар|ذكور|ذكر|رجال|أولاد|男|男性|男子|männlich|männer|menn|mænd|män|miehet|uomini|maschi|mannen|mężczyźni');
const femaleWords = folded('f|fmle|female|females|woman|women|girl|girls|sex f|w|femme|femmes|fille|filles|féminin|mujer|mujeres|niñas|femenino|mulher|mulheres|feminino|женщины|женщина|женский|девочки|жен|әйелдер|әйел|қыздар|إناث|أنثى|نساء|بنات|女|女性|女子|weiblich|frauen|kvinner|kvinder|kvinnor|naiset|donne|femmine|vrouwen|kobiety');

/** What offices write after or before the word for a total: `Total, all persons`, `Total - Gender`, `Years, total`, `totalt, samtliga män och kvinnor`; undefined for what is called otherwise. */
function besideTotal(label: Text): string | undefined {
  const text = plain(label).trim().slice(0, 200);
  const rest = /^(?:total|totalt|totale|insgesamt|всего|итого|барлығы|i alt|yhteensä)(?:\s*[,:–—]|\s+-)\s+(.*)$/iu.exec(text) ?? /^(.*\S)\s*,\s*(?:total|totalt|i alt|insgesamt|yhteensä)$/iu.exec(text);
  return rest?.[1];
}

/** Whether a category stands for all others of its dimension. */
export function isTotal(code: string, label: Text): boolean {
  const said = words(plain(label));
  // One letter or a word as short means many things where the label says another.
  const isBare = said === words(code) && /^(?:t|all|mf)$/.test(said);
  return code === '_T' || /^(?:AGE|SEX|GEO|EDU)_\w{0,40}TOTAL$/.test(code) || totalCodes.has(words(code)) || isBare || totalLabels.has(said) || besideTotal(label) !== undefined || /^all categories\b/.test(said) || /^(?:all|tous les|toutes les|todos los|todas las|todos os|todas as) \p{L}+$/u.test(said);
}

/** Whether a category says that its dimension does not apply. */
export const isVoid = (code: string, label: Text): boolean => /^(?:_Z|ZZZ|N_?A|NAP)$/i.test(code) || words(plain(label)) === 'not applicable';

/** `male` or `female`; undefined for all of both; any other as it is called. */
export function sexOf(code: string, label: Text): string | undefined {
  const beside = besideTotal(label);
  if (beside !== undefined) return maleWords.has(words(beside)) ? 'male' : femaleWords.has(words(beside)) ? 'female' : undefined;
  for (const text of [words(plain(label)), words(code), words(code).replace(/^sex /, '')]) {
    if (/^(?:t|mf|btsx)$|^all categories\b/.test(text) || totalCodes.has(text) || totalLabels.has(text)) return undefined;
    if (maleWords.has(text)) return 'male';
    if (femaleWords.has(text)) return 'female';
  }
  return plain(label) || code;
}

/** An age group as `5-17`, `15+`, `<5` or `7` where its code or label says it in figures (CL_AGE: `Y5T17`, `Y_GE15`), else as it is called; undefined for all ages. */
export function ageOf(code: string, label: Text): string | undefined {
  // A total of those of some age is one of that age.
  const beside = besideTotal(label);
  const isOfSome = beside !== undefined && /\d/.test(beside);
  if (!isOfSome && isTotal(code, label)) return undefined;
  const called = isOfSome ? beside : plain(label);
  for (const text of [code.trim(), called]) {
    const figures = text.slice(0, 60).toUpperCase().replace(/^AGE_(?:[A-Z0-9]+_)*(?=Y)/, '').replace(/^Y_?/, '');
    const between = /^(\d{1,3})(?:T|[-–]|_T)Y?(\d{1,3})Y?$/.exec(figures);
    if (between) return `${Number(between[1])}-${Number(between[2])}`;
    const from = /^(?:GE|≥ ?)(\d{1,3})$/.exec(figures) ?? /^(\d{1,3}) ?(?:\+|PLUS|_MAX)$/.exec(figures);
    if (from) return `${Number(from[1])}+`;
    const under = /^(?:LT|< ?)(\d{1,3})Y?$/.exec(figures);
    if (under) return `<${Number(under[1])}`;
    if (/^\d{1,3}$/.test(figures) && /^Y/i.test(text)) return String(Number(figures));
  }
  return called || code;
}

const statuses: Readonly<Record<string, string>> = {
  E: 'estimate', I: 'estimate', EST: 'estimate', M: 'missing', O: 'missing', L: 'missing', H: 'missing', Q: 'suppressed', C: 'suppressed', S: 'strike', P: 'provisional', F: 'forecast', B: 'break', U: 'low reliability',
  D: 'definition differs', N: 'not significant', R: 'revised', V: 'unvalidated', G: 'experimental', K: 'includes another', W: 'within another', J: 'derogation',
};

/**
 * The status of an observation from a code of CL_OBS_STATUS (SDMX) or one like it: `estimate` (also for imputed values), `suppressed` (also for confidential ones), else what
 * the code stands for. Undefined for the normal value, and where nothing is said.
 *
 * @param label what the payload says that the code means; it wins, since offices use letters of their own
 */
export function statusOf(code: string, label: Text = ''): string | undefined {
  const key = code.trim().toUpperCase();
  // Tables have the words themselves in place of a code.
  const said = plain(label).trim() || (key.length > 3 ? code.trim() : '');
  if (said !== '' && said.toUpperCase() !== (key.length > 3 ? '' : key)) {
    if (/suppress|confiden|secret|secreto|конфиденц|скрыт|سري|محجوب|保密/i.test(said)) return 'suppressed';
    if (/estima|imput|_est$|оцен|modell?ed|تقدير|估/i.test(said)) return 'estimate';
    if (/^normal|^valeur normale|^valor normal|^final\b|^official/i.test(said) || key === 'A') return undefined;
    return said.length <= 60 ? said.toLowerCase() : said;
  }
  // Marks of a missing value say no more than the gap does.
  if (key === '' || key === 'A' || key === '_Z' || /^[:.…*-]+$/.test(key)) return undefined;
  return Object.hasOwn(statuses, key) ? statuses[key] : code.trim();
}
