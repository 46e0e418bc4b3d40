import { at, isObject, keysIn, member, type Row } from '../../payload.js';
import { readDate } from '../../read/dates.js';
import { readAmount, readNumber } from '../../read/numbers.js';
import { coordinatePair, degrees, isGeometry } from '../../read/places.js';
import { eachRow } from '../../turns.js';
import type { ReadContext } from '../index.js';
import { bestWords, firstTitle, preferWords, standIn, type Wordy } from './titles.js';
import { isListOfSums } from './amounts.js';
import { withoutMarks } from './compounds.js';
import { around, isEmpty, isKeyed, isKeyOfAirtable, isLocalised, nameOfPair, splitList, translationsIn, valueAt } from './cells.js';
import { isCodeOfNamibia } from './country-column.js';
import { occurrencesIn } from './occurrences.js';
import { meaningOfPath, sharedBeginning } from './paths.js';
import { isRichText } from './rich-text.js';
import { isSilent, leastFit, orderTimes, sayTheSame } from './stand-ins.js';
import type { Meaning } from './words.js';

/** A member of the records that has a meaning. */
export interface Column {
  /** Path of own members, with dots. */
  readonly path: string;
  readonly meaning: Meaning;
  /** Above 0 to 1: how well name and values fit. */
  readonly confidence: number;
}

/** Rows that are looked at to tell what a member holds. */
const sampleSize = 200;
/** Members that are looked at; records of thousands of members are no records. */
const mostMembers = 400;

/** A member that refers to another record, and says what that is called: `country_id` of Odoo, `country_id:label` of CiviCRM. */
const referredTo = (path: string, sample: readonly Row[]): string | undefined => (/.{2}_id:(?:label|name)$/.test(path) || (/.{2}_id$/.test(path) && sample.some(({ members }) => { const value = at(members, path); return typeof value === 'object' && value !== null && nameOfPair(value) !== undefined; })) ? path.replace(/_id(?::\w+)?$/, '') : undefined);

/** Rows spread evenly over all of them. */
function spread(rows: readonly Row[]): readonly Row[] {
  const count = Math.min(rows.length, sampleSize);
  return Array.from({ length: count }, (_, index) => rows[Math.floor((index * rows.length) / count)]!);
}

/** Members inside these say nothing of the record itself. */
const skipped = /^(?:_links?|links|relationships|geometry|permissions|stats)$/;

/** Paths of the members of some rows, those of objects in them included, in order of appearance. */
function pathsOf(rows: readonly Row[]): readonly string[] {
  const paths = new Set<string>();
  const add = (value: unknown, outer: string, depth: number): void => {
    if (!isObject(value)) return;
    for (const name of keysIn(value)) {
      if (paths.size >= mostMembers) return;
      const inner = value[name];
      // A name with a dot in it is a path that was flattened; an object of that name could not be looked into.
      if ((name.includes('.') && (outer !== '' || isObject(inner))) || name === '' || name.length > 120) continue;
      const path = outer + name;
      if (!isObject(inner) || isLocalised(inner) || isFlags(inner) || translationsIn(inner) || isRichText(inner)) {
        paths.add(path);
        if (isListOfSums(name, inner)) add((inner as readonly unknown[])[0], `${path}.0.`, 0);
      } else if (name === '_links' && typeof at(inner, 'status.title') === 'string') paths.add(`${path}.status.title`);
      else if (depth > 0 && !skipped.test(name) && !isGeometry(inner)) add(inner, `${path}.`, depth - 1);
    }
  };
  for (const { members, wrapper } of rows) {
    add(members, '', 2);
    if (!wrapper) continue;
    for (const name of around) if (typeof wrapper[name] === 'string' || typeof wrapper[name] === 'number') paths.add(name);
  }
  return [...paths];
}

/** What applies, by name: `{"cocoa": true, "coffee": false}`. */
const isFlags = (value: unknown): boolean => isObject(value) && Object.values(value).length > 0 && Object.values(value).every((flag) => typeof flag === 'boolean');

/** Addresses that machines ask, beside which one for people is better. */
const isForMachines = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/(?:[^/]*\.)?(?:api|rest)\.|^https?:\/\/[^/]+\/(?:[^?#]{0,60}\/)?(?:api|rest|wp-json)\//i.test(value.slice(0, 200));
const isUrl = (value: unknown): boolean => typeof value === 'string' && /^(?:https?:\/\/|www\.|\/[^/\s])\S*$/i.test(value.trim().slice(0, 2000));
const isWords = (value: unknown): boolean => (typeof value === 'string' && /\p{L}/u.test(value.slice(0, 500)) && !isUrl(value)) || isLocalised(value);
const hasWords = (value: unknown): boolean => isFlags(value) || (Array.isArray(value) ? value.some((entry) => isWords(entry) || isObject(entry)) : isWords(value));
const isNumber = (value: unknown): boolean => readNumber(value) !== undefined;
/** A number, or what stands for one in statistics: a bound, one with letters that say something of it, a sign that it is not told. */
const isFigure = (value: unknown): boolean => isNumber(value) || (typeof value === 'string' && value.length <= 40 && /^\s*(?:[<>≤≥]=?\s*[\d.,]+|[-+]?\d[\d.,]*\s?\(?[a-z]{1,3}\)?|[:*])\s*$/i.test(value));

/** Whether one value can be what a meaning asks for. Of a country this is only decided when it is read. */
const fits: Readonly<Record<Meaning, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' || typeof value === 'number',
  title: isWords,
  summary: (value) => isWords(value) || isRichText(value),
  countries: (value) => isCountryLike(value),
  lat: (value) => Math.abs(degrees(value) ?? NaN) <= 180,
  lon: (value) => Math.abs(degrees(value) ?? NaN) <= 180,
  point: (value) => coordinatePair(value) !== undefined || (Array.isArray(value) && value.length >= 2 && value.every(isNumber)),
  place: (value) => isWords(value) || (Array.isArray(value) && value.some(isObject)),
  start: (value) => readDate(value, 'day-first') !== undefined || readDate(value, 'month-first') !== undefined,
  end: (value) => readDate(value, 'day-first') !== undefined || readDate(value, 'month-first') !== undefined,
  status: (value) => (typeof value === 'string' && value.length <= 60) || isLocalised(value) || typeof value === 'boolean',
  sectors: hasWords,
  issues: hasWords,
  organisations: hasWords,
  kind: (value) => isWords(value) && String(value).length <= 80,
  url: isUrl,
  budget: (value) => readAmount(value, 'dot') !== undefined,
  currency: (value) => typeof value === 'string' && /^[A-Za-z]{3}$/.test(value),
  contact: hasWords,
  objectives: hasWords,
  beneficiaries: (value) => hasWords(value) || isNumber(value),
  votes: isNumber,
  host: (value) => !isEmpty(value),
  value: isFigure,
  year: (value) => (typeof value === 'string' || typeof value === 'number') && /^\d{4}/.test(String(value).slice(0, 20)),
  unit: isWords,
  sex: isWords,
  age: (value) => isWords(value) || isNumber(value),
  indicator: isWords,
};

const isCountryLike = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isCountryLike) : isObject(value) ? Object.keys(value).length > 0 : typeof value === 'number' ? value > 0 && value < 1000 : typeof value === 'string' && value.length <= 80 && !/^\d{4,}$/.test(value);

/** What a form of Kobo or ODK says of its being filled in, which is nothing of what it tells. */
const ofTheForm = /^(?:start|end|today|username|device_?id|phone_?number|sim_?serial|subscriber_?id|_status|_submitted_by|_submission_time|_uuid|__version__|_xform_id_string|_notes|_tags|_validation_status.*|__system.*|meta\/.*|formhub\/.*)$/i;
const isSubmission = (paths: readonly string[]): boolean => paths.some((path) => /^(?:_xform_id_string|formhub\/uuid|meta\/instanceID|meta\.instanceID|__system\.submissionDate)$/.test(path));

/** Texts that tell records apart and name none: identifiers, addresses of people, types of file, codes of countries, dates. */
const isCode = (text: string): boolean => /^\{?[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}\}?$|^\S+@\S+\.\S+$|^[a-z]+\/[\w.+-]+$|^(?=\S*\d)[\da-f-]{8,}$/i.test(text.slice(0, 200).trim()) || /^[A-Z]{2,3}$/.test(text.trim()) || readDate(text, 'day-first') !== undefined;
/** Words that machines made: sums, versions of rows, keys of shares, paths of files. A number that an office gives its works (P-014, FL-2025-01-AFG) is one that people read. */
const isMade = (text: string): boolean => {
  const token = text.slice(0, 300).trim();
  return /^\S{8,}$/.test(token) && (/^(?:sha|md5)\d*[-:]/i.test(token) || /^["']?[A-Za-z\d+/_-]+={1,2}["']?$/.test(token) || /^(?:#|\.{0,2}\/|W\/")/.test(token) || (/^[A-Za-z\d+/]{8,}$/.test(token) && /[a-z]\d|\d[a-z]/.test(token) && /[A-Z]/.test(token.slice(1)) && /[a-z]/.test(token)));
};
/** Members that name who wrote a record. */
const writers = /assessor|enumerator|interviewer|respondent|user_?name|author|editor|creat(?:ed|ion)|modif|updated|submitted/i;

/** What becomes of a page in a system for websites, beside which a record may have a state of its own. */
const isOfPages = (value: unknown): boolean => typeof value === 'string' && /^(?:published|draft|archived)$/i.test(value);

/** Where those are who made a record or hold a gathering, which is beside where it takes place. */
const whereOthersAre = /^(?:group|organi[sz]er|host|owner|author|creator|member|user|contact)\./i;
const ofPlaces: ReadonlySet<Meaning> = new Set<Meaning>(['countries', 'lat', 'lon', 'point', 'place']);

/** Meanings that more than one member may have. */
const several: ReadonlySet<Meaning> = new Set(['organisations', 'host', 'votes']);
const mostOfOne = 3;

/** How what a state is begins where people write it of their work, folded, in the languages in which an area is called so too. */
const stateOfWork = new RegExp(`^(?:${[
  'active|inactive|open|closed|complete|done|ended|finished|ongoing|on.going|in.progress|plan|propos|draft|pending|publish|approv|accept|reject|report|resolv|review|running|current|upcoming|submit|cancel|suspend|stopped|new$|past$|live$|held$|ok$|yes$|no$|true$|false$|phase|stage|start|begun|paus|delay|pipeline|ready|wait|final|implement|under|not |to be|unknown|\\d',
  'activ|abiert|cerrad|complet|terminad|termino|finaliz|conclui|culmin|en |vigente|por |programad|previst|pendiente|borrador|aprobad|aceptad|rechazad|nuev[oa]$|iniciad|desarroll|ejecu|seguimiento|fase|etapa|desconocid',
  'actif|ouvert|ferme$|clos|clotur|acheve|termine|fini|prevu|annule|valide|brouillon|publie|approuve|accepte|refuse|rejete|nouve(?:au|lle)$|a venir|a l |realise|lance|inconnu',
  'ativ|inativ|abert|fechad|encerrad|concluid|em |planejad|planead|aprovad|aceit|rejeitad|nov[oa]$|rascunho|paralisad|andamento|execu',
].join('|')})`);
/** Members that an address or an area has beside its state. */
const ofAddresses = /(?:^|[._ -])(?:zip|zip_?code|post_?code|postal_?code|city|town|suburb|locality|county|lga|street|address\w*|state_?(?:code|initials|abbr\w*|name)|district\w*|municipi\w*|municipality|village|ciudad|cidade|ville|commune|departement\w*|country\w*|pays|pais|iso[23_]?\w*|lat|latitude|latitud)$/i;

/** Whether what is called the state of a record is where it is: other members tell of a place, and no value tells how far a work is. */
const isRegion = (path: string, values: readonly unknown[], paths: readonly string[], isMapped: boolean): boolean =>
  /(?:^|[._])(?:state|estado|[eé]tat)$/i.test(path) && (isMapped || paths.some((other) => ofAddresses.test(withoutMarks(other))))
  && values.every((value) => typeof value === 'string' && /^\p{Lu}/u.test(value.trim()) && !stateOfWork.test(withoutMarks(value.slice(0, 40).trim())));

/** What is known of the members of some records. */
export interface Columns {
  readonly columns: readonly Column[];
  /** Paths that mean nothing to us. */
  readonly unused: readonly string[];
  /** Members that are called dates, degrees or amounts, and of which most are none: likely a mistake, and no chance likeness. */
  readonly misfits: readonly { readonly path: string; readonly meaning: Meaning; readonly example: unknown }[];
}

/** The number of a disaster (glidenumber.net): what it was, the year, a number, and the country by its code of three letters. */
export const glide = /^[A-Z]{2}-\d{4}-\d{6}-([A-Z]{3})$/;

/** Members in which a country stands where no member is called one, and whether one of their values tells it. */
const namesWithCountries: readonly (readonly [name: RegExp, isIn: (value: string, resolveCountry: (text: string) => string | undefined) => boolean])[] = [
  [/(?:^|[._])glide_?(?:number|id|no|code)?$/i, (value) => glide.test(value.trim())],
  [/^location_?code$/i, (value, resolveCountry) => /^[A-Z]{3}$/.test(value) && resolveCountry(value) !== undefined],
  [/^pooled_?fund_?name$/i, (value, resolveCountry) => resolveCountry(value) !== undefined],
];

/** Names that nobody gives to anything but a date, degrees or an amount. */
const unmistakable = /^(?:start|end|start_?date|end_?date|date_?(?:start|end|debut|fin)|fecha_?(?:inicio|fin)|lat|latitude|latitud|lon|lng|longitude|longitud|budget)$/i;

/** What the numbers of rows are headed with. */
const ofIndex = /^(?:№(?: ?п[/.]?п\.?)?|№ ?р\/с|п\/п|р\/с|n[°º]\.?|no\.|nro\.?|n[úu]m\.?|#|s(?:r|l)?\.?[ /]?no?\.?|م|الرقم|序号)$/iu;

/** Finds what the members of flat records mean, by their names and what they hold. */
export async function findColumns(rows: readonly Row[], context: ReadContext): Promise<Columns> {
  const { resolveCountry } = context;
  const sample = spread(rows);
  const paths = pathsOf(sample);
  const beginning = sharedBeginning(paths);
  const isForm = isSubmission(paths);
  const isMapped = sample.some(({ wrapper }) => isGeometry(member(wrapper, 'geometry')));
  const isIssue = paths.some((path) => /(?:^|\.)issuetype\.name$/.test(path));
  const candidates: Column[] = [];
  const misfits: Columns['misfits'][number][] = [];
  const wordy: Wordy[] = [];
  await eachRow(paths, context, (path) => {
    const isTitled = /(?:^|\.)titles?$/i.test(path);
    const values = sample.map((row) => (isTitled ? firstTitle(valueAt(row, path)) : valueAt(row, path))).filter((value) => !isEmpty(value) || (/^(?:_?id|record_?id)$/i.test(path) && isKeyOfAirtable(value)) || isCodeOfNamibia(path, value));
    if (values.length === 0) return;
    if (isForm && ofTheForm.test(path)) return;
    const told = meaningOfPath(referredTo(path, sample) ?? path) ?? (beginning !== '' && path.startsWith(beginning) ? meaningOfPath(path.slice(beginning.length)) : undefined);
    // The name of a body is that of who decides, and no text about it.
    const named = told?.meaning === 'summary' && /body_?name$/i.test(path) ? { ...told, meaning: 'organisations' as const } : told;
    // What an issue of Jira is called is its summary.
    if (isIssue && told?.meaning === 'summary' && /(?:^|\.)summary$/.test(path)) return void candidates.push({ path, meaning: 'title', confidence: 1 });
    // The number of a row in a table of countries is none of ISO 3166.
    const isKey = named?.meaning === 'countries' && /\.id$/i.test(path) && values.some((value) => typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)));
    if (isKey) return;
    // Whose a record is, is not told by the key of that one.
    if (named && named.meaning !== 'id' && /\.id$/i.test(path) && values.every((value) => typeof value === 'number' || isKeyed(value))) return;
    // Humanitix says in `location` in which country an event is, and where in `eventLocation`.
    if (path === 'location' && paths.some((other) => other.startsWith('eventLocation.')) && values.every((value) => typeof value === 'string' && /^[A-Z]{2}$/.test(value))) {
      candidates.push({ path, meaning: 'countries', confidence: 0.9 });
    } else if (named?.meaning === 'status' && isRegion(path, values, paths, isMapped)) {
      candidates.push({ path, meaning: 'place', confidence: named.weight * 0.5 });
    } else if (named) {
      const share = shareOf(named.meaning, values, resolveCountry);
      // A name that fits with values that do not is a chance likeness.
      if (share < 0.5 && named.meaning === 'place' && shareOf('point', values, resolveCountry) >= 0.5) candidates.push({ path, meaning: 'point', confidence: named.weight * 0.9 });
      // A commitment may be one of money, or the words of a promise.
      else if (share < 0.5 && /commitment/i.test(path) && shareOf('objectives', values, resolveCountry) >= 0.5) candidates.push({ path, meaning: 'objectives', confidence: named.weight * 0.8 });
      else if (share < 0.5 && unmistakable.test(path.slice(path.lastIndexOf('.') + 1))) misfits.push({ path, meaning: named.meaning, example: values.find((value) => !fits[named.meaning](value)) });
      else if (share >= 0.5) candidates.push({ path, meaning: named.meaning, confidence: named.weight * share * (0.7 + (0.3 * values.length) / sample.length) * (whereOthersAre.test(path) && ofPlaces.has(named.meaning) ? 0.5 : 1) * (named.meaning === 'status' && values.every(isOfPages) ? 0.4 : 1) * (named.meaning === 'url' && values.filter(isForMachines).length * 2 > values.length ? 0.6 : 1) });
    }
    const texts = values.filter((value): value is string => typeof value === 'string' && isWords(value) && !isCode(value) && !isMade(value));
    if (!writers.test(path) && texts.length > sample.length / 2) {
      wordy.push({ path, length: texts.reduce((sum, text) => sum + Math.min(text.length, 300), 0) / texts.length, distinct: new Set(texts).size / texts.length, isSpaced: texts.some((text) => /\s/.test(text.slice(0, 200).trim())) });
    }
  });
  candidates.sort((a, b) => b.confidence - a.confidence);
  orderTimes(candidates);
  /** Whether a member says in some records what the ones that are named as well leave empty there, as `country_code` may beside `country`. */
  const fillsGaps = (column: Column, same: readonly Column[]): boolean =>
    same.length < mostOfOne && same.every((one) => column.confidence >= one.confidence * leastFit && sayTheSame(one, column))
    && sample.some((row) => same.every(({ meaning, path }) => isSilent(meaning, valueAt(row, path))) && !isSilent(column.meaning, valueAt(row, column.path)));
  const valuesOf = (path: string): readonly unknown[] => sample.map((row) => valueAt(row, path)).filter((value) => !isEmpty(value));
  preferWords(candidates, wordy, valuesOf);
  const columns: Column[] = [];
  for (const column of candidates) {
    const same = columns.filter(({ meaning }) => meaning === column.meaning);
    // A member inside an object that has been taken says the same in other words.
    const isPart = same.some(({ path }) => path.split('.')[0] === column.path.split('.')[0]);
    if (same.length === 0 || fillsGaps(column, same) || (several.has(column.meaning) && same.length < mostOfOne && !isPart)) columns.push(column);
  }
  // What has begun and is due by a day ends by then; what is due alone may be an update, or an answer.
  const due = paths.find((path) => /(?:^|[._])due_?(?:date|on)?(?:_?time)?$/i.test(path));
  if (due !== undefined && columns.some(({ meaning }) => meaning === 'start') && !columns.some(({ meaning }) => meaning === 'end')) {
    const values = valuesOf(due);
    if (values.length > 0 && shareOf('end', values, resolveCountry) >= 0.5) columns.push({ path: due, meaning: 'end', confidence: 0.6 });
  }
  if (!columns.some(({ meaning }) => meaning === 'start')) columns.push(...occurrencesIn(sample).filter(({ meaning }) => !columns.some((column) => column.meaning === meaning)));
  // CKAN puts data sets into groups; of portals of the whole world these are countries.
  if (paths.includes('groups') && !columns.some(({ meaning }) => meaning === 'countries')) {
    const names = sample.flatMap((row) => { const groups = valueAt(row, 'groups'); return Array.isArray(groups) ? (groups as readonly unknown[]).slice(0, 50).map((group) => member(group, 'title') ?? member(group, 'display_name')) : []; });
    if (names.length > 0 && names.every((name) => typeof name === 'string') && names.filter((name) => resolveCountry(name) !== undefined).length >= names.length * 0.7) columns.push({ path: 'groups', meaning: 'countries', confidence: 0.7 });
  }
  // Without a title, a text that tells most records apart stands in, where anything else says that these are records of ours; any word tells one record apart.
  if (columns.length > 0 && !columns.some(({ meaning }) => meaning === 'title')) {
    const taken = new Set(columns.map(({ path }) => path));
    const stand = bestWords(wordy.filter(({ path }) => !taken.has(path)), sample.length, valuesOf);
    if (stand) columns.push({ path: stand.path, meaning: 'title', confidence: standIn * stand.distinct });
  }
  // Without an id, the first member is one where it is called so, or counts the rows, and tells all records apart.
  const key = columns.some(({ meaning }) => meaning === 'id') ? undefined : paths.slice(0, 2).find((path) => (/(?:^|[._ ])(?:id|no|number|code)$|[a-z](?:Id|ID|No|Number|Code|number)$/.test(path) || ofIndex.test(path.trim())) && !columns.some((column) => column.path === path));
  if (key !== undefined) {
    const values = valuesOf(key);
    if (values.length === sample.length && sample.length > 1 && values.every((value) => typeof value === 'number' || typeof value === 'string') && new Set(values).size === values.length) columns.push({ path: key, meaning: 'id', confidence: 0.5 });
  }
  // The number of a disaster ends with its country, and a fund that OCHA pools for a country is called after it.
  for (const [name, isIn] of namesWithCountries) {
    const path = columns.some(({ meaning }) => meaning === 'countries') ? undefined : paths.find((other) => name.test(other));
    const values = path === undefined ? [] : valuesOf(path);
    if (path !== undefined && values.length > 0 && values.every((value) => typeof value === 'string' && isIn(value, resolveCountry))) columns.push({ path, meaning: 'countries', confidence: 0.6 });
  }
  const used = new Set(columns.map(({ path }) => path));
  return { columns, unused: paths.filter((path) => !used.has(path)), misfits: misfits.filter(({ meaning }) => !columns.some((column) => column.meaning === meaning)) };
}

function shareOf(meaning: Meaning, given: readonly unknown[], resolveCountry: (text: string) => string | undefined): number {
  const told = given.filter((value) => !isSilent(meaning, value));
  const values = told.length > 0 ? told : given;
  const good = values.filter(fits[meaning]);
  // A country that is not known may be one all the same, in another spelling: the name has to speak for it.
  const doubtful = meaning === 'countries' ? good.filter((value) => isUnknownCountry(value, resolveCountry)).length : 0;
  return (good.length - doubtful / 2) / values.length;
}

/** A text that no country is known by; lists and objects are looked into when they are read. */
function isUnknownCountry(value: unknown, resolveCountry: (text: string) => string | undefined): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return splitList(String(value)).every((text) => resolveCountry(text) === undefined);
}
