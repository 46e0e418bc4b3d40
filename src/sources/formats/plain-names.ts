import { Draft, type Origins } from '../draft.js';
import { FeedError } from '../errors.js';
import { shown } from '../shown-text.js';
import { at, keysIn, member, type Payload, type Row } from '../payload.js';
import { readDate } from '../read/dates.js';
import { DecimalColumn, readAmount } from '../read/numbers.js';
import { coordinatePair, coordinates, degrees, isGeometry, orElse, placeOfGeometry, type Coordinates } from '../read/places.js';
import type { ReadContext } from './index.js';
import { leadsIntoList, sumAt } from './plain-names/amounts.js';
import { withoutAnswers } from './plain-names/answers.js';
import { isEmpty, valueAt } from './plain-names/cells.js';
import { CountryColumn, isNamibia } from './plain-names/country-column.js';
import { findColumns, type Column } from './plain-names/columns.js';
import { withCustomFields } from './plain-names/custom-fields.js';
import { withPlainValues } from './plain-names/extended-json.js';
import { Findings } from './plain-names/findings.js';
import { withoutFieldLists } from './plain-names/field-lists.js';
import { withLanguageColumns } from './plain-names/language-columns.js';
import { isOnline, whyNotHeld, withLine } from './plain-names/holding.js';
import { withMoreThanOne } from './plain-names/occurrences.js';
import { ownRoles, roleIn } from './plain-names/parts.js';
import { ofOrganisations, sectorsOfOnes } from './plain-names/organisations.js';
import { listInside, otherTable } from './plain-names/other-tables.js';
import { hasLongList, LongLists } from './plain-names/long-lists.js';
import { kindOfRecords, type Kind } from './plain-names/record-kind.js';
import { Times } from './plain-names/times.js';
import { withTranslations } from './plain-names/translations.js';
import { firstTitle, standIn } from './plain-names/titles.js';
import { textOf, zoneOf } from './plain-names/values.js';
import { withoutWrapping } from './plain-names/wrapped.js';
import { unitIn, type Meaning } from './plain-names/words.js';
import { withYears } from './plain-names/years.js';
import { areaCodes } from './wide-table/area-codes.js';
import { eachInSteps, eachRow } from '../turns.js';

/**
 * Flat records of an unknown endpoint: members are recognised by their names in any supported language, and by what they hold.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const inside = await withoutFieldLists(await withoutWrapping(await withPlainValues(payload.rows, context), context), context);
  const rows = await withLanguageColumns(await withTranslations(await withoutAnswers(await withCustomFields(inside, context), draft, context), context), context);
  if (rows.length === 0) return draft;
  const { columns: found, unused: unknown, misfits } = await findColumns(rows, context);
  const kind = kindOfRecords(found, unknown, rows);
  // What stands in for a title where none is called so may be one of the things that figures are of, and so may the name of a country beside its code.
  const title = found.find(({ meaning }) => meaning === 'title');
  const codes = kind === 'initiatives' ? areaCodes(found, unknown, rows) : [];
  if (kind === 'initiatives' && (codes.length > 0 || title === undefined || title.confidence <= standIn || (/^name$/i.test(title.path) && found.some(({ meaning }) => meaning === 'countries')))) {
    const { readFigures } = await import('./wide-table/figures.js');
    if (await readFigures(draft, rows, found, context, codes)) return draft;
    if (codes.length > 0) throw new FeedError('format', 'Expected figures that each have an area and a time of their own, met figures of areas without. Ask their source for a column of the year as well, or give a mapping.');
  }
  if (kind !== 'organisations' && !found.some(({ meaning }) => meaning === 'title' || meaning === 'summary' || (meaning === 'value' && kind === 'indicators'))) {
    throw new FeedError('format', `Expected records with a title, a name or a description in any supported language, met ${unknown.length === 0 ? 'none of whose members hold a value' : `members that are not recognised: ${shown(unknown.slice(0, 12).join(', '), 300)}`}. Give a mapping.`);
  }
  const other = kind === 'initiatives' ? otherTable(found, unknown, rows, context.resolveCountry) : undefined;
  if (other !== undefined) throw new FeedError('format', `Expected records of work, events, proposals, values or organisations, met ${other}. Give the address of the records that refer to it; or a mapping, where each of them shall be shown as a record of its own.${listInside(unknown, rows)}`);
  const meant = kind === 'organisations' ? ofOrganisations(found, unknown) : { columns: found, unused: unknown };
  const columns = withYears(meant.columns, kind);
  const unused = [...meant.unused, ...meant.columns.filter(({ path }) => !columns.some((column) => column.path === path)).map(({ path }) => path)];
  const reading = await PlainReading.of(draft, columns, rows, context);
  if (kind === 'indicators') await reading.indicators(columns);
  else await eachRow(rows, context, (row, index) => {
    const record = reading.record(kind, row, index);
    draft.add(kind, kind === 'events' ? { ...record, summary: withLine(record['summary'], reading.stateOfEvent(row)) } : record, row.place, reading.origins(kind));
  });
  reading.finish(kind);
  const findings = new Findings(draft, rows);
  const [occurrence] = columns.filter(({ path, meaning }) => meaning === 'start' && path.includes('.0.'));
  if (occurrence !== undefined) findings.tellRepeated(await withMoreThanOne(rows, occurrence.path, context), occurrence.path);
  findings.tellMisfits(misfits);
  draft.recognition = {
    confidence: Math.round((columns.reduce((sum, { confidence }) => sum + confidence, 0) / columns.length) * 100) / 100,
    members: columns.map(({ path, meaning, confidence }) => ({ from: path, to: `${kind}.${meaning}`, confidence: Math.round(confidence * 100) / 100 })),
    unused,
  };
  return draft;
}

/** Members of a record that are looked at for one that holds a geometry. */
const mostMembers = 400;

/** Members that tell who holds an event, among those that only events have. */
const hosting = /organi[sz]|host|организатор|المنظم|主办|ұйымдастыр/i;

/** Reads rows by the columns that were found. */
export class PlainReading {
  readonly #paths = new Map<Meaning, readonly string[]>();
  readonly #times: Times;
  readonly #lists: LongLists;
  readonly #findings: Findings;
  readonly #origins = new Map<Kind, Origins>();
  /** The member that holds a geometry of GeoJSON, whatever it is called. */
  #geometry: string | undefined;
  /** How the amounts of each column are written. */
  readonly #amounts: ReadonlyMap<string, DecimalColumn>;
  #isOfCodes = false;
  readonly #values = new DecimalColumn();

  private constructor(private readonly draft: Draft, columns: readonly Column[], private readonly rows: readonly Row[], private readonly context: ReadContext) {
    for (const { meaning, path } of columns) this.#paths.set(meaning, [...(this.#paths.get(meaning) ?? []), path]);
    this.#amounts = new Map((this.#paths.get('budget') ?? []).map((path) => [path, new DecimalColumn()]));
    this.#findings = new Findings(draft, rows);
    this.#lists = new LongLists(this.#paths, context.resolveCountry);
    this.#times = new Times({ start: this.#paths.get('start') ?? [], end: this.#paths.get('end') ?? [] });
  }

  /** Looks through the dates of all rows to tell how they are written. */
  static async of(draft: Draft, columns: readonly Column[], rows: readonly Row[], context: ReadContext): Promise<PlainReading> {
    const reading = new PlainReading(draft, columns, rows, context);
    const countries = new CountryColumn(reading.#path('countries'));
    const long: Row[] = [];
    await eachRow(rows, context, (row) => {
      if (hasLongList(row)) long.push(row);
      reading.#times.see(row);
      countries.see(reading.#value(row, 'countries'));
      for (const [path, amounts] of reading.#amounts) amounts.see(valueAt(row, path));
      reading.#values.see(reading.#value(row, 'value'));
    });
    await eachInSteps(long, context, (row) => reading.#lists.read(row));
    reading.#isOfCodes = countries.isOfCodes;
    for (const { members } of rows.slice(0, 50)) reading.#geometry ??= keysIn(members).slice(0, mostMembers).find((name) => isGeometry(members[name]));
    return reading;
  }

  #path(meaning: Meaning): string | undefined {
    return this.#paths.get(meaning)?.[0];
  }

  /** The first member of a meaning that is not empty in a row. */
  #pathIn(row: Row, meaning: Meaning): string | undefined {
    const paths = this.#paths.get(meaning) ?? [];
    return paths.length < 2 ? paths[0] : paths.find((path) => !isEmpty(valueAt(row, path))) ?? paths[0];
  }

  #value(row: Row, meaning: Meaning): unknown {
    const path = this.#pathIn(row, meaning);
    return path === undefined ? undefined : valueAt(row, path);
  }

  #id(row: Row, index: number, kind: Kind): string {
    // What is around a record is told apart by the server itself.
    const own = row.wrapper?.['id'] ?? row.wrapper?.['recordid'] ?? row.wrapper?.['_id'] ?? at(row.wrapper, 'sys.id') ?? at(row.wrapper, 'record.id') ?? this.#value(row, 'id');
    return typeof own === 'string' && own.trim() !== '' ? own.trim() : typeof own === 'number' && Number.isFinite(own) ? String(own) : `${kind}/${index}`;
  }

  #location(row: Row): (Coordinates & { name?: unknown }) | undefined {
    const point = this.#value(row, 'point');
    const found = [
      () => coordinates(this.#value(row, 'lat'), this.#value(row, 'lon')),
      () => coordinatePair(Array.isArray(point) ? point.join(' ') : point),
      () => coordinates(pointMember(row, 'y'), pointMember(row, 'x')),
    ].reduce<Coordinates | undefined>(orElse, placeOfGeometry(row.wrapper?.['geometry'] ?? (this.#geometry === undefined ? undefined : member(row.members, this.#geometry))));
    if (found) this.#findings.located(found);
    else {
      const [lat, lon] = [this.#value(row, 'lat'), this.#value(row, 'lon')];
      const bad = [lat, lon].find((value) => !isEmpty(value) && degrees(value) === undefined) ?? (!isEmpty(point) && point !== 0 && !isZero(point) ? point : undefined);
      if (bad !== undefined) this.#miss(row, 'coordinates in degrees', bad, bad === lon ? 'lon' : bad === lat ? 'lat' : 'point');
    }
    return found;
  }

  #miss(row: Row, expected: string, value: unknown, meaning: Meaning): void {
    this.#findings.missed(row, expected, value, this.#pathIn(row, meaning) ?? '');
  }

  /** One record of ours; what the row lacks is left out. */
  record(kind: Exclude<Kind, 'indicators'>, row: Row, index: number): Record<string, unknown> {
    const id = this.#id(row, index, kind);
    const text = (meaning: Meaning): unknown => this.#lists.text(this.#value(row, meaning));
    const words = (meaning: Meaning): readonly string[] | undefined => filled(this.#lists.words(this.#value(row, meaning)).filter((word) => !isEmpty(word)));
    const title = textOf(firstTitle(this.#value(row, 'title'))) ?? text('summary') ?? id;
    const address = plain(text('url'));
    const url = address?.startsWith('www.') ? `https://${address}` : address;
    if (kind === 'organisations') {
      const countries = this.#countries(row) ?? [];
      if (countries.length > 1) this.#miss(row, 'one country of an organisation', countries.join(', '), 'countries');
      const sectors = words('sectors') ?? [];
      return { id, name: title, kind: plain(text('kind')) ?? sectors.find((sector) => sectorsOfOnes.test(sector)), country: countries[0], url, summary: text('summary') ?? (sectors.filter((sector) => !sectorsOfOnes.test(sector)).join(', ') || undefined) };
    }
    if (kind === 'proposals') return { id, text: title, summary: text('title') === undefined ? undefined : text('summary'), source: url === undefined ? undefined : { url }, themes: words('issues'), sectors: words('sectors'), status: plain(text('status')), countries: this.#countries(row) };
    const listed = this.#lists.places(this.#value(row, 'place'));
    const location = listed.find(({ lat }) => lat !== undefined) ?? this.#location(row);
    const name = listed[0]?.name ?? text('place');
    const parts = (this.#paths.get('organisations') ?? []).flatMap((path) => this.#parts(valueAt(row, path), path));
    const summary = text('title') === undefined ? undefined : text('summary');
    const [start, end] = [this.#times.read(row, 'start'), this.#times.read(row, 'end')];
    if (kind === 'events') {
      const place = { ...(name !== undefined && { name }), ...(this.#countries(row)?.[0] !== undefined && { country: this.#countries(row)![0] }), ...(location && { lat: location.lat, lon: location.lon }) };
      const hosts = [...parts.map((part) => part.name), ...(this.#paths.get('host') ?? []).filter((path) => hosting.test(path)).flatMap((path) => this.#lists.words(valueAt(row, path))).filter(isName)];
      return { id, title, summary, start, end, url, timeZone: zoneOf(row), place: Object.keys(place).length > 0 ? place : undefined, online: isOnline(row) || undefined, hosts: filled([...new Set(hosts)].map((host) => ({ name: host }))) };
    }
    const path = this.#pathIn(row, 'budget') ?? '';
    const given = path === '' ? undefined : valueAt(row, path);
    const unit = unitIn(path);
    const sign = this.#amounts.get(path)?.found;
    const currency = plain(text('currency')) ?? unit.currency;
    // A thousandth of a million is written, one of a euro is not.
    const amount = leadsIntoList(path) ? sumAt(row, path, sign) : readAmount(given, sign, unit.times === 1 ? currency : undefined);
    if (!amount && !isEmpty(given)) this.#miss(row, leadsIntoList(path) ? 'amounts of one currency' : readAmount(given, 'dot') ? 'an amount whose dot is told by a currency or by other amounts to part thousands or decimals' : 'an amount of money', given, 'budget');
    // All members at once: what is added to a spread object takes Node thirteen times as long.
    return {
      id, title, summary, start, end, url, kind: plain(text('kind')), status: plain(text('status')) ?? (closed.some((name) => valueAt(row, name) === true) ? 'closed' : undefined), issues: words('issues'), sectors: words('sectors'), countries: this.#countries(row),
      locations: listed.length > 0 && (listed.length > 1 || listed[0] === location || !location) ? listed : location || name !== undefined ? [{ ...(name !== undefined && { name }), ...location }] : undefined,
      organisations: filled(parts),
      budget: amount && { ...amount, value: Number((amount.value * unit.times).toPrecision(15)), ...(currency !== undefined && { currency }) },
      objectives: words('objectives'), beneficiaries: words('beneficiaries'), contact: text('contact'),
    };
  }

  /** Who takes part, and as what. */
  #parts(value: unknown, path: string): readonly { readonly name: string; readonly role?: string }[] {
    const own = ownRoles(value);
    const named = roleIn(path);
    return this.#lists.words(value).filter(isName).map((name) => {
      const role = own.get(name) ?? named;
      return role === undefined ? { name } : { name, role };
    });
  }

  #countries(row: Row): readonly string[] | undefined {
    const given = this.#value(row, 'countries');
    // A list of places says of each in which country it is.
    const places = given === undefined ? this.#value(row, 'place') : undefined;
    const inPlaces = Array.isArray(places) ? (places as readonly unknown[]).map((place) => ['country', 'iso3', 'countryCode', 'country_code'].map((name) => member(place, name)).find((found) => !isEmpty(found))).filter((country) => country !== undefined) : [];
    return filled(this.#lists.countries(isEmpty(given) && !(this.#isOfCodes && isNamibia(given)) ? inPlaces : given));
  }

  /** Rows of values as the series of one indicator for each name that they give, and for what else parts them. */
  async indicators(columns: readonly Column[]): Promise<void> {
    const [value, time] = [this.#path('value'), this.#path('year') ?? this.#path('start')];
    if (value !== undefined && time !== undefined && columns.every(({ path }) => !path.includes('.')) && this.rows.every(({ wrapper }) => wrapper === undefined)) {
      const { readKnownTable } = await import('./observations.js');
      const known = { value, time, measure: this.#path('indicator') ?? this.#path('title'), country: this.#path('countries'), sex: this.#path('sex'), age: this.#path('age'), unit: this.#path('unit') };
      const numberIn = (members: Row['members']): unknown => (isEmpty(members[value]) ? null : this.#values.read(members[value]));
      await readKnownTable(this.rows, known, numberIn, 'Values', this.draft, this.context);
      return;
    }
    const byTitle = new Map<string, unknown[]>();
    await eachRow(this.rows, this.context, (row) => {
      const title = plain(textOf(this.#value(row, 'indicator') ?? this.#value(row, 'title'))) ?? 'Values';
      let series = byTitle.get(title);
      if (!series) {
        byTitle.set(title, (series = []));
        const indicator = { id: `indicators/${byTitle.size - 1}`, title, unit: textOf(this.#value(row, 'unit')), series };
        this.draft.add('indicators', indicator, row.place, { title: this.#path('indicator') ?? this.#path('title') ?? '', unit: this.#path('unit') ?? '' });
      }
      const year = this.#value(row, 'year');
      const given = this.#value(row, 'value');
      const observation = {
        date: year === undefined || year === null ? this.#times.read(row, 'start') : readDate(year) ?? String(year),
        value: isEmpty(given) ? null : this.#values.read(given),
        country: this.#countries(row)?.[0], sex: plain(textOf(this.#value(row, 'sex'))), age: plain(textOf(this.#value(row, 'age'))),
      };
      const known = Object.fromEntries(Object.entries(observation).filter(([, value]) => value !== undefined));
      series.push(this.draft.mark(known, row.place, { date: this.#path('year') ?? this.#path('start') ?? '', value: this.#path('value') ?? '', country: this.#path('countries') ?? '' }));
    });
  }

  /** That an event is cancelled or put off, as a sentence: events of ours have no status. */
  stateOfEvent(row: Row): string | undefined {
    return whyNotHeld(row, plain(this.#lists.text(this.#value(row, 'status'))));
  }

  /** Where the members of our records came from. */
  origins(kind: Kind): Origins {
    let origins = this.#origins.get(kind);
    if (!origins) {
      const pairs: (readonly [string, Meaning])[] = [
        ['id', 'id'], ['title', 'title'], ['name', 'title'], ['text', 'title'], ['summary', 'summary'], ['countries', 'countries'], ['start', 'start'], ['end', 'end'], ['status', 'status'], ['sectors', 'sectors'], ['issues', 'issues'],
        ['themes', 'issues'], ['organisations', 'organisations'], ['hosts', 'organisations'], ['kind', 'kind'], ['url', 'url'], ['source', 'url'], ['budget', 'budget'], ['budget/currency', 'currency'], ['contact', 'contact'],
        ['locations', 'place'], ['locations/0/lat', 'lat'], ['locations/0/lon', 'lon'], ['place', 'place'], ['country', 'countries'], ['place/country', 'countries'], ['place/lat', 'lat'], ['place/lon', 'lon'],
        ['objectives', 'objectives'], ['beneficiaries', 'beneficiaries'],
      ];
      this.#origins.set(kind, (origins = Object.fromEntries(pairs.map(([ours, meaning]) => [ours, this.#origin(meaning)]))));
    }
    return origins;
  }

  /** The path of a meaning's member, from the record's own members. */
  #origin(meaning: Meaning): string {
    const { members, wrapper } = this.rows[0]!;
    const path = this.#path(meaning) ?? (/^(?:lat|lon)$/.test(meaning) && wrapper && Object.hasOwn(wrapper, 'geometry') ? 'geometry' : '');
    return wrapper && Object.hasOwn(wrapper, path) && !Object.hasOwn(members, path) ? `../${path}` : path;
  }

  /** Says once for the whole what holds for the values of many records. */
  finishValues(): void {
    this.#findings.tellValues(this.#times.unclear, this.#values.doubt);
  }

  /** Says once for the whole what holds for many records. */
  finish(kind: Kind): void {
    this.finishValues();
    if (kind === 'events') this.#findings.tellZoneless(this.#times.zoneless);
    if (kind !== 'indicators' && this.#path('id') === undefined) this.#findings.tellMissingIds();
  }
}

/** Members that say that a workplace is closed, where none tells a state. */
const closed = ['is_closed', 'isClosed'];

/** Numbers stand for organisations in a table of their own, and name none. */
const isName = (text: string): boolean => /\p{L}/u.test(text) && !isEmpty(text);

/** Both 0 stand for no place. */
const isZero = (value: unknown): boolean => (Array.isArray(value) ? value : String(value).split(/[\s,;]+/)).every((part) => Number(part) === 0);

/** A member of the `geometry` around a record, as ArcGIS gives it. */
function pointMember({ wrapper }: Row, name: 'x' | 'y'): unknown {
  const geometry = wrapper?.['geometry'];
  return typeof geometry === 'object' && geometry !== null && Object.hasOwn(geometry, name) ? (geometry as Record<string, unknown>)[name] : undefined;
}

const plain = (text: unknown): string | undefined => (typeof text === 'string' ? text : typeof text === 'object' && text !== null ? Object.values(text as Record<string, string>)[0] : undefined);
const filled = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
