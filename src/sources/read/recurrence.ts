import { wordsOf } from './texts.js';

/** The parts of a recurrence rule (RFC 5545, section 3.3.10) by their names in lower case. */
export type Rule = Readonly<Record<string, unknown>>;

const units: Readonly<Record<string, string>> = { SECONDLY: 'second', MINUTELY: 'minute', HOURLY: 'hour', DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const weekdays: Readonly<Record<string, string>> = { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' };
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const longest = 1000;

/** The parts of a rule in one text, with or without its name before it: `RRULE:FREQ=WEEKLY;BYDAY=MO,WE`. */
export function ruleOf(text: string): Rule {
  const parts = text.slice(0, longest).replace(/^RRULE[^:]{0,100}:/i, '').split(';').map((part) => part.split('='));
  return Object.fromEntries(parts.filter(([name, value]) => name && value).map(([name, value]) => [name!.toLowerCase(), value!.includes(',') ? value!.split(',') : value]));
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).slice(0, 60).map((entry: unknown) => wordsOf(entry)?.slice(0, 40)).filter((text) => text !== undefined);
const joined = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`);

/** `MO` as `Monday`, `1SU` as `the first Sunday`, `-1FR` as `the last Friday`. */
function weekday(text: string): string {
  const match = /^([-+]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/i.exec(text);
  if (!match) return text;
  const day = weekdays[match[2]!.toUpperCase()]!;
  if (match[1] === undefined) return day;
  const number = Number(match[1]);
  const which = number < 0 ? (number === -1 ? 'last' : `${ordinals[-number - 1] ?? `${-number}th`} from last`) : (ordinals[number - 1] ?? `${number}th`);
  return `the ${which} ${day}`;
}

const day = (text: string): string => (text.startsWith('-') ? (text === '-1' ? 'the last day' : `day ${text.slice(1)} from the end`) : `day ${text}`);

/** `20241231T235959Z` and `2024-12-31T…` as the date. */
const dayOf = (text: string): string => text.replace(/^(\d{4})(\d\d)(\d\d)(?=T|$)/, '$1-$2-$3').replace(/^(\d{4}-\d\d-\d\d)T.*/, '$1');

/**
 * A recurrence rule in words, for the summary of what recurs: “Repeats every 2 weeks on Monday until 2024-12-31, except on 2024-05-06.” It is shown, not
 * expanded: which days there are is for the reader's calendar to say. Parts for which there are no words are given as they came.
 *
 * @param except days on which it does not take place
 * @param also further days
 */
export function sayRule(rule: Rule | undefined, except: readonly string[] = [], also: readonly string[] = []): string | undefined {
  const { freq, interval, byday, bymonth, bymonthday, until, count, wkst: _start, ...rest } = rule ?? {};
  const often = wordsOf(freq)?.slice(0, 40) ?? '';
  const unit = units[often.toUpperCase()];
  const every = Number(wordsOf(interval) ?? 1);
  const [times, last] = [wordsOf(count), wordsOf(until)];
  const further = Object.entries(rest).map(([name, value]) => `${name.toUpperCase()}=${list(value).join(',')}`);
  const parts = rule === undefined ? [] : [
    unit === undefined ? `by the rule FREQ=${often}` : every > 1 ? `every ${every} ${unit}s` : `every ${unit}`,
    ...(byday === undefined ? [] : [`on ${joined(list(byday).map(weekday))}`]),
    ...(bymonthday === undefined ? [] : [`on ${joined(list(bymonthday).map(day))}`]),
    ...(bymonth === undefined ? [] : [`in ${joined(list(bymonth).map((month) => months[Number(month) - 1] ?? month))}`]),
    ...(times === undefined ? [] : [`${times.slice(0, 10)} times`]),
    ...(last === undefined ? [] : [`until ${dayOf(last.slice(0, 40))}`]),
    ...(further.length > 0 ? [`(${further.join(';').slice(0, 200)})`] : []),
  ];
  if (parts.length === 0 && also.length === 0) return undefined;
  const days = (texts: readonly string[]): string => joined(texts.slice(0, 40).map(dayOf)) + (texts.length > 40 ? ' …' : '');
  const extra = also.length === 0 ? '' : `${parts.length > 0 ? ', and also' : ''} on ${days(also)}`;
  return `Repeats${parts.length > 0 ? ` ${parts.join(' ')}` : ''}${extra}${except.length > 0 ? `, except on ${days(except)}` : ''}.`;
}
