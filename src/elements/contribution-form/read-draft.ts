import type { Localization } from '../../kit/format.js';
import { compareDates, extent, parseDate } from '../../model/dates.js';
import type { Draft, Entry } from './draft.js';
import { labelOf } from './field-words.js';
import { fitting, isUntouched } from './fitting.js';
import { offeredFormats, under, type FormField } from './form-fields.js';
import { compilePattern } from './linear-pattern.js';
import { formParts } from '../../kit/locales/en/form-parts.js';
import { shown } from '../../sources/shown-text.js';
import { readDate, readEmail, readMoment, readNumber, readTime, readUrl, type AheadOfUtc } from './typed-values.js';

/** What is wrong with a field: where, and in which words. */
export interface Fault {
  /** JSON Pointer into what was typed. */
  readonly at: string;
  /** The fields and rows that lead there. */
  readonly trail: readonly (FormField | number)[];
  readonly message: keyof typeof formParts;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What was typed as a body to post. */
export interface ReadDraft {
  readonly body: Record<string, unknown>;
  readonly faults: readonly Fault[];
  /** From a pointer into the body to the pointer into what was typed: rows left empty are not in the body. */
  readonly origins: ReadonlyMap<string, string>;
}

export interface ReadingContext {
  readonly localization: Localization;
  /** The code of a country by its name or code. */
  readonly country: (typed: string) => string | undefined;
  /** The feed's word for what was typed, of a vocabulary such as `sector`. */
  readonly word: (vocabulary: string, typed: string) => string;
  /** The day that it is where the reader is, `2019-05-14`. */
  readonly today: string;
  readonly ahead: AheadOfUtc;
}

type Trail = Fault['trail'];
interface Spot { readonly at: string; readonly bodyAt: string; readonly trail: Trail }

/** Longest text that a pattern is tried on; beyond it the server has to tell. */
const longestMatched = 20_000;

const patterns = new Map<string, ReturnType<typeof compilePattern>>();

/** The test of a pattern; undefined where it cannot be tested here. */
export function patternTest(pattern: string): ReturnType<typeof compilePattern> {
  if (!patterns.has(pattern)) {
    if (patterns.size > 500) patterns.clear();
    patterns.set(pattern, compilePattern(pattern));
  }
  return patterns.get(pattern);
}

/** What the page's owner should know of patterns that are left to the server. */
export function untestedPatterns(fields: readonly FormField[]): readonly string[] {
  return fields.flatMap(({ schema, fields: inner, item }) => {
    const { pattern } = schema;
    const isLeft = pattern !== undefined && !patternTest(pattern);
    return [...(isLeft ? [`Expected a pattern that can be tested in linear time (no references back, no looking around), met “${shown(pattern)}”: the form leaves it to the server.`] : []), ...untestedPatterns(inner), ...untestedPatterns(item ? [item] : [])];
  });
}

/** Reads what was typed: the object to post, and what is wrong with it. Members left empty are left out of it. */
export function readDraft(fields: readonly FormField[], draft: Draft, context: ReadingContext): ReadDraft {
  const faults: Fault[] = [];
  const origins = new Map<string, string>([['', '']]);

  const fault = ({ at, trail }: Spot, message: Fault['message'], values?: Fault['values']): undefined => void faults.push({ at, trail, message, ...(values && { values }) });

  const readText = (field: FormField, typed: string, spot: Spot): unknown => {
    const { schema } = field;
    const format = schema['x-ct-format'] ?? schema.format;
    // A line break is one character, as in what is posted.
    const text = field.kind === 'long' ? typed.replace(/\r\n?/g, '\n').trim() : typed.trim();
    const { minLength: least = 0, maxLength: most = Infinity } = schema;
    const read = format === 'email' ? readEmail(text) : format === 'uri' || format === 'url' ? readUrl(text)
      : format === 'date' || format === 'partial-date' ? readDate(text, format === 'partial-date')
      : format === 'date-time' ? readMoment(text, context.ahead) : format === 'time' ? readTime(text, context.today, context.ahead) : format === 'country' ? context.country(text)
      : format && offeredFormats.includes(format) ? context.word(format, text) : text;
    if (read === undefined) return fault(spot, `form.error.${format === 'url' ? 'uri' : (format as 'email' | 'uri' | 'date' | 'partial-date' | 'date-time' | 'time' | 'country')}`, { example: format === 'email' ? 'name@example.org' : 'https://example.org' });
    const length = Array.from(read).length;
    if (length < least) return fault(spot, 'form.error.short', { count: least, now: length });
    if (length > most) return fault(spot, 'form.error.long', { count: most, now: length });
    const { pattern } = schema;
    if (pattern !== undefined && read.length <= longestMatched && patternTest(pattern)?.(read) === false) return fault(spot, 'form.error.pattern');
    return read;
  };

  const readFigure = (field: FormField, typed: string, spot: Spot): unknown => {
    const { localization } = context;
    const value = readNumber(typed, localization.numberLocale);
    const say = (figure: number): string => localization.number(figure);
    if (value === undefined || !Number.isFinite(value)) return fault(spot, 'form.error.number', { example: say(1234.5) });
    if (field.schema.type === 'integer' && !Number.isInteger(value)) return fault(spot, 'form.error.integer');
    const { minimum: least = -Infinity, exclusiveMinimum: above = -Infinity, maximum: most = Infinity, exclusiveMaximum: below = Infinity } = field.schema;
    if (value < least) return fault(spot, 'form.error.least', { value: say(least) });
    if (value <= above) return fault(spot, 'form.error.above', { value: say(above) });
    if (value > most) return fault(spot, 'form.error.most', { value: say(most) });
    if (value >= below) return fault(spot, 'form.error.below', { value: say(below) });
    const { multipleOf: step } = field.schema;
    // Decimals are not exact in binary: 0.3 is 2.9999999999999996 times 0.1.
    const times = value / (step ?? value);
    if (step && Math.abs(times - Math.round(times)) > 1e-9 * Math.max(1, Math.abs(times))) return fault(spot, 'form.error.multiple', { value: say(step) });
    return value;
  };

  const readRows = (field: FormField, entry: readonly Entry[], spot: Spot): unknown => {
    const read: unknown[] = [];
    const seen = new Map<string, Spot>();
    entry.forEach((row, index) => {
      if (field.kind === 'list' && isUntouched(field.item!, row)) return;
      const inner: Spot = { at: under(spot.at, index), bodyAt: under(spot.bodyAt, read.length), trail: [...spot.trail, index] };
      const value = field.kind === 'list' ? readField({ ...field.item!, required: field.item!.kind !== 'group' }, row, inner) : field.choices.find((choice) => String(choice.value) === row)?.value;
      if (value === undefined) return;
      const key = JSON.stringify(value);
      if (field.schema.uniqueItems && seen.has(key)) fault(inner, 'form.error.twice');
      seen.set(key, inner);
      read.push(value);
    });
    const { minItems: least = field.required ? 1 : 0, maxItems: most = Infinity } = field.schema;
    const wrongBefore = faults.some(({ at }) => at.startsWith(`${spot.at}/`));
    if (!wrongBefore && read.length < least && (field.required || read.length)) return fault(spot, 'form.error.few', { count: least });
    if (read.length > most) return fault(spot, 'form.error.many', { count: most });
    return read.length ? read : undefined;
  };

  const readGroup = (members: readonly FormField[], group: Draft, spot: Spot): Record<string, unknown> => {
    const body: Record<string, unknown> = {};
    for (const field of members) {
      const inner: Spot = { at: under(spot.at, field.name), bodyAt: under(spot.bodyAt, field.name), trail: [...spot.trail, field] };
      const value = readField(field, group[field.name] ?? '', inner);
      if (value !== undefined) body[field.name] = value;
    }
    for (const field of members) {
      const after = field.schema['x-ct-after'];
      const first = after === undefined ? undefined : members.find(({ name }) => name === after);
      const [from, to] = [first && parseDate(body[first.name]), parseDate(body[field.name])];
      const inner = { at: under(spot.at, field.name), bodyAt: '', trail: [...spot.trail, field] };
      // A year may end where the month within it begins.
      if (first && from && to && compareDates(to, from) < 0 && extent(to)[1] <= extent(from)[0]) fault(inner, 'form.error.before', { label: labelOf(first, context.localization).text });
    }
    return body;
  };

  /** A group that may be left empty is so as long as there are only the schema's defaults in it and these are not enough. */
  const readFree = (field: FormField, group: Draft, spot: Spot): unknown => {
    const before = faults.length;
    const body = readGroup(field.fields, group, spot);
    if (faults.length === before || JSON.stringify(group) !== JSON.stringify(fitting(field))) return body;
    faults.length = before;
    return undefined;
  };

  const readField = (field: FormField, entry: Entry, spot: Spot): unknown => {
    const { kind, schema, required } = field;
    origins.set(spot.bodyAt, spot.at);
    if (kind === 'fixed') return Object.hasOwn(schema, 'const') ? schema.const : entry || undefined;
    if (kind === 'flag') {
      if (schema.const === true && required && entry !== true) return fault(spot, 'form.error.tick');
      return entry === true || (schema.const === undefined && (required || schema.default === true)) ? entry : undefined;
    }
    if (kind === 'list' || kind === 'choices') return readRows(field, entry as Entry[], spot);
    if (kind === 'group') return required ? readGroup(field.fields, entry as Draft, spot) : isUntouched(field, entry) ? undefined : readFree(field, entry as Draft, spot);
    const typed = String(entry);
    if (typed.trim() === '') return required ? fault(spot, kind === 'choice' ? 'form.error.choose' : 'form.error.required') : undefined;
    if (kind !== 'choice') return kind === 'number' ? readFigure(field, typed, spot) : readText(field, typed, spot);
    const choice = field.choices.find(({ value }) => String(value) === typed);
    return choice ? choice.value : fault(spot, 'form.error.choose');
  };

  const body = readGroup(fields, draft, { at: '', bodyAt: '', trail: [] });
  return { body, faults, origins };
}

/** Where a fault is, in words: "Organisations 2: Name". */
export function placeInWords(trail: Trail, localization: Localization): string {
  return trail.reduce<string>((outer, step, index) => {
    const list = trail[index - 1];
    if (typeof step === 'number') return typeof list === 'object' && list.item ? localization.t('form.row', { label: labelOf(list.item, localization).text, number: step + 1 }) : outer;
    const { text } = labelOf(step, localization);
    return outer ? localization.say(formParts)('form.within', { outer, inner: text }) : text;
  }, '');
}
