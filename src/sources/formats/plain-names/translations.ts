import { isObject, type Members, type Row } from '../../payload.js';
import { eachRow } from '../../turns.js';
import type { ReadContext } from '../index.js';

const languageNames = ['languages_code', 'language', 'lang', 'locale', 'languageCode', 'langcode'];
const isTag = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{2,3}(?:[-_][A-Za-z\d]{2,8})*$/.test(value);
/** Languages in which a record may be given. */
const mostLanguages = 40;

/** The records of a list of translations, each with the language that it is in; undefined where an entry has none, or only one text under a name of its own. */
function translationsOf(members: Members): readonly (readonly [tag: string, entry: Members])[] | undefined {
  const list = members['translations'];
  if (!Array.isArray(list) || list.length === 0 || list.length > mostLanguages) return undefined;
  const found = (list as readonly unknown[]).map((entry) => {
    const tag = isObject(entry) ? languageNames.map((name) => entry[name]).find(isTag) : undefined;
    return tag === undefined ? undefined : [tag.replace(/_/g, '-'), entry as Members] as const;
  });
  return found.every((one) => one !== undefined) && found.some(([, entry]) => typeof entry['title'] === 'string' || typeof entry['name'] === 'string') ? found : undefined;
}

/** Rows whose texts stand in a list with a record for each language, as Directus has them (`{"translations": [{"languages_code": "fr-FR", "title": …}]}`), with each text in all of its languages. */
export async function withTranslations(rows: readonly Row[], context: ReadContext): Promise<readonly Row[]> {
  if (!rows.slice(0, 20).some(({ members }) => translationsOf(members) !== undefined)) return rows;
  const read: Row[] = [];
  await eachRow(rows, context, (row) => {
    const list = translationsOf(row.members);
    if (!list) {
      read.push(row);
      return;
    }
    const texts = new Map<string, [string, string][]>();
    for (const [tag, entry] of list) {
      for (const [name, value] of Object.entries(entry)) {
        if (typeof value === 'string' && value.trim() !== '' && !languageNames.includes(name) && !/(?:^|_)id$/.test(name)) texts.set(name, [...(texts.get(name) ?? []), [tag, value]]);
      }
    }
    const own = Object.entries(row.members).filter(([name]) => name !== 'translations');
    read.push({ ...row, members: Object.fromEntries([...[...texts].map(([name, pairs]) => [name, Object.fromEntries(pairs)] as const), ...own]) });
  });
  return read;
}
