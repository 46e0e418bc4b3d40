/** Columns that hold one text in a language each (`name_ru`, `title:fr`, “Titre (FR)”, “Название на казахском”) as one text in these languages. */
import type { Turns } from '../../../model/good-feed.js';
import { isObject, keysIn, member, type Row } from '../../payload.js';
import { readDate } from '../../read/dates.js';
import { eachMade } from '../../turns.js';
import { isEmpty } from './cells.js';
import { foldName, meaningOf, type Meaning } from './words.js';

/** Languages by what people call them in the names of columns, folded; codes of countries and of ISO 639-2 among them. What else ends a name of a column often (id, no, is, so) is none. */
const languages: Readonly<Record<string, string>> = {
  en: 'en eng english anglais ingles английский английском англ ағылшын ағылшынша ағылш الإنجليزية الانجليزية 英文 英语', fr: 'fr fra fre french francais frances французский французском фр франц الفرنسية 法文 法语',
  es: 'es esp spa spanish espagnol espanol espanhol castellano испанский испанском الإسبانية 西班牙文', pt: 'pt por portuguese portugais portugues португальский португальском البرتغالية', ar: 'ar ara arabic arabe арабский арабском عربي العربية 阿拉伯文',
  ru: 'ru rus russian russe ruso russo русский русском рус орыс орысша الروسية 俄文', kk: 'kk kz kaz qaz kazakh казахский казахском каз қаз қазақ қазақша', zh: 'zh cn chi zho chinese chinois chino китайский китайском 中文', de: 'de deu ger german allemand aleman немецкий немецком', it: 'it ita italian italien italiano',
  nl: 'nl dutch nld neerlandais', tr: 'tr turkish turc', uk: 'uk ua ukr ukrainian', ky: 'ky kg kyr kyrgyz кыргызский', uz: 'uz uzb uzbek узбекский', tg: 'tg tj tajik', fa: 'fa farsi persian', ur: 'ur urdu', hi: 'hi hindi', bn: 'bn bangla bengali', ne: 'ne nepali', vi: 'vi vietnamese', th: 'th thai', my: 'my burmese', km: 'km khmer',
  sw: 'sw swahili', am: 'am amharic', pl: 'pl polish', ro: 'ro romanian', ka: 'ka georgian', hy: 'hy armenian', az: 'az azerbaijani', ca: 'ca catalan', eu: 'eu basque', gl: 'gl galician',
};
let table: ReadonlyMap<string, string> | undefined;
const tagOf = (word: string): string | undefined => (table ??= new Map(Object.entries(languages).flatMap(([tag, words]) => words.split(' ').map((one) => [foldName(one), tag] as const)))).get(foldName(word));

/** Where a name says its language: at its end, in brackets or after a sign or a phrase, or before all else. */
const forms: readonly RegExp[] = [
  /^(?<base>.{2,80}?)\s*[([]\s*(?:in |en )?(?<word>\p{L}{2,12})\s*[)\]]$/u,
  /^(?<base>.{2,80}?) (?:in|en|em|на) (?<word>\p{L}{4,12})(?: языке)?$/iu,
  /^(?<base>.{2,80}?) (?:باللغة |ب(?=ال))(?<word>\p{L}{4,12})$/u,
  /^(?<base>.{2,80}?) (?<word>\p{L}{3,12}) тілінде$/iu,
  /^(?<base>.{2,80}?)[\s_.:/@-]+(?<word>\p{L}{2,12})(?<rest>[-_](?:[A-Z]{2}|[a-z]{2}|hans|hant|latn|cyrl))?$/iu,
  /^(?<base>.{1,80}\p{Ll})(?<word>\p{Lu}\p{L})$/u,
  /^(?<word>[a-z]{2})[_:.-](?<base>.{2,80})$/i,
];

/** The language that a name says, and the name without it. */
function languageIn(name: string): { readonly base: string; readonly tag: string } | undefined {
  for (const form of forms) {
    const { base = '', word = '', rest = '' } = form.exec(name)?.groups ?? {};
    const tag = tagOf(word);
    if (tag !== undefined) return { base, tag: rest === '' ? tag : `${tag}-${rest.length > 3 ? `${rest.charAt(1).toUpperCase()}${rest.slice(2).toLowerCase()}` : rest.slice(1).toUpperCase()}` };
  }
  return undefined;
}

/** What a text in several languages may be read as; of lists and of words that filters offer one language is read. */
const textual: ReadonlySet<Meaning | undefined> = new Set<Meaning | undefined>(['title', 'summary', 'place']);

const isText = (value: unknown): boolean => typeof value === 'string' && /\p{L}/u.test(value.slice(0, 500)) && !/^\s*(?:https?:|www\.)|^\S+@\S+$/i.test(value.slice(0, 200)) && readDate(value, 'day-first') === undefined;

/** One text and the columns that tell it, each with its language; `und` is one that names none. */
interface Group {
  /** The member that it is read from. */
  readonly name: string;
  readonly columns: readonly (readonly [tag: string, name: string])[];
}

interface Found { readonly base: string; readonly tag: string; readonly name: string; readonly meaning: Meaning }

/** Columns of one text, none of them in a language of which another one is. */
function groupOf(all: readonly Found[], plain: string | undefined): Group | undefined {
  const columns = all.filter(({ tag }, index) => all.findIndex((other) => other.tag === tag) === index);
  if (columns.length + (plain === undefined ? 0 : 1) < 2) return undefined;
  const { base, meaning } = columns[0]!;
  const name = plain ?? columns.find((column) => meaningOf(column.name)?.meaning === meaning)?.name ?? base;
  return { name, columns: [...(plain === undefined ? [] : [['und', plain] as const]), ...columns.map((column) => [column.tag, column.name] as const)] };
}

/** The texts that the columns of some rows hold in several languages. */
function groupsOf(sample: readonly Row[]): readonly Group[] {
  const names = [...new Set(sample.flatMap(({ members }) => keysIn(members).slice(0, 400)))];
  const byBase = new Map<string, Found[]>();
  for (const name of names) {
    const said = name.length <= 100 ? languageIn(name) : undefined;
    const meaning = said && meaningOf(said.base)?.meaning;
    if (!said || meaning === undefined || !textual.has(meaning)) continue;
    const values = sample.map(({ members }) => member(members, name)).filter((value) => !isEmpty(value));
    if (values.some((value) => typeof value !== 'string') || values.filter(isText).length * 2 <= values.length) continue;
    byBase.set(foldName(said.base), [...(byBase.get(foldName(said.base)) ?? []), { ...said, name, meaning }]);
  }
  const plainOf = (base: string): string | undefined => names.find((name) => foldName(name) === base && sample.every(({ members }) => isEmpty(member(members, name)) || typeof member(members, name) === 'string'));
  const groups = [...byBase].map(([base, found]) => [found, groupOf(found, plainOf(base))] as const);
  // “Titre (FR)” and “Title (EN)” are called each in their own language.
  const alone = groups.flatMap(([found, group]) => (group ? [] : found));
  const joined = (['title', 'summary', 'place'] as const).map((meaning) => groupOf(alone.filter((one) => one.meaning === meaning), undefined));
  return [...groups.map(([, group]) => group), ...joined].filter((group) => group !== undefined);
}

/** A text in the languages that a row tells it in; what names no language is left out where it says the same as another one. */
function textIn({ members }: Row, { columns }: Group): Readonly<Record<string, string>> | string | undefined {
  const told = columns.map(([tag, name]) => [tag, member(members, name)] as const).filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string' && !isEmpty(pair[1]));
  const texts = told.filter(([tag, text]) => tag !== 'und' || !told.some(([other, same]) => other !== 'und' && same.trim() === text.trim()));
  return texts.length === 1 && texts[0]![0] === 'und' ? texts[0]![1] : texts.length === 0 ? undefined : Object.fromEntries(texts);
}

/** Rows with each text that stands in a column for each language as one text. Other rows stay as they are. */
export async function withLanguageColumns(rows: readonly Row[], turns: Turns): Promise<readonly Row[]> {
  const groups = groupsOf(rows.slice(0, 50).filter(({ members }) => isObject(members)));
  if (groups.length === 0) return rows;
  const taken = new Map(groups.flatMap((group) => group.columns.map(([, name]) => [name, group] as const)));
  return eachMade(rows, turns, (row) => {
    const read = groups.map((group) => [group.name, textIn(row, group)] as const).filter(([, text]) => text !== undefined);
    return { ...row, members: Object.fromEntries([...Object.entries(row.members).filter(([name]) => !taken.has(name)), ...read]) };
  });
}
