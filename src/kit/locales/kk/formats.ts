import type { DateFormat, OwnFormats } from '../../i18n.js';

/* Words and patterns are those of the Unicode CLDR for Kazakh (release 48). */
const months = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const weekdays = ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'];
const shortWeekdays = ['жс', 'дс', 'сс', 'ср', 'бс', 'жм', 'сб'];
const capital = (word: string): string => word[0]!.toLocaleUpperCase('kk') + word.slice(1);

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: string;
  readonly minute: string;
}

/** Dates with the words of Kazakh. What names a zone is left to the browser, which knows the zones. */
class KazakhDates implements DateFormat {
  #wanted: Intl.DateTimeFormatOptions;
  #clock: Intl.DateTimeFormat;
  #browser: Intl.DateTimeFormat;

  /** @throws RangeError for a zone that the browser does not know */
  constructor(options: Intl.DateTimeFormatOptions) {
    const { dateStyle, timeStyle, timeZone } = options;
    this.#wanted = dateStyle
      ? { year: 'numeric', month: dateStyle === 'medium' ? 'short' : 'long', day: dateStyle === 'medium' ? '2-digit' : 'numeric', ...(timeStyle && { hour: '2-digit', minute: '2-digit' }) }
      : options;
    this.#clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    this.#browser = new Intl.DateTimeFormat('kk', { calendar: 'gregory', ...options });
  }

  format(date?: Date | number): string {
    return this.#written(this.#read(date), this.#wanted);
  }

  formatRange(start: Date | number | bigint, end: Date | number | bigint): string {
    const [from, to] = [this.#read(Number(start)), this.#read(Number(end))];
    const [first, last] = [this.#written(from, this.#wanted), this.#written(to, this.#wanted)];
    if (first === last) return first;
    const { hour, minute, weekday, day } = this.#wanted;
    if (from.year !== to.year) {
      const wanted: Intl.DateTimeFormatOptions = { ...this.#wanted, year: 'numeric' };
      return `${this.#written(from, wanted)} – ${this.#written(to, wanted)}`;
    }
    const isSameDay = from.month === to.month && from.day === to.day;
    if (hour && isSameDay) return [this.#written(from, { ...this.#wanted, hour: undefined }), `${from.hour}:${from.minute}–${to.hour}:${to.minute}`].filter(Boolean).join(', ');
    if (!hour && !weekday && day && from.month === to.month) return this.#written(from, this.#wanted, `${from.day}–${to.day}`);
    return `${first} – ${this.#written(to, hour && !day ? { hour: '2-digit', minute, day: 'numeric', month: 'short' } : { ...this.#wanted, year: undefined })}`;
  }

  formatToParts(date?: Date | number): Intl.DateTimeFormatPart[] {
    return this.#browser.formatToParts(date);
  }

  #read(date?: Date | number): Moment {
    const parts = new Map(this.#clock.formatToParts(date).map(({ type, value }) => [type, value]));
    const [year, month, day] = (['year', 'month', 'day'] as const).map((type) => Number(parts.get(type)));
    return { year: year!, month: month! - 1, day: day!, weekday: new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year!, month! - 1, day!) / 86_400_000, hour: parts.get('hour')!, minute: parts.get('minute')! };
  }

  #written(at: Moment, wanted: Intl.DateTimeFormatOptions, days = wanted.day === '2-digit' ? String(at.day).padStart(2, '0') : String(at.day)): string {
    const name = months[at.month]!;
    const month = { long: name, short: `${name.slice(0, 3)}.`, narrow: capital(name[0]!) }[wanted.month as 'long' | 'short' | 'narrow'];
    const year = wanted.year && (wanted.month ? `${at.year}\u00a0ж.` : String(at.year));
    const isAlone = !year && !wanted.day && !wanted.weekday;
    const weekday = wanted.weekday && (wanted.weekday === 'long' ? weekdays : shortWeekdays)[(((at.weekday + 4) % 7) + 7) % 7];
    const date = [year, wanted.day && days, isAlone && wanted.month === 'long' ? capital(name) : month].filter(Boolean).join(' ');
    const time = wanted.hour && `${wanted.hour === '2-digit' ? at.hour : Number(at.hour)}:${at.minute}`;
    return [date, weekday, time].filter(Boolean).join(', ');
  }
}

/** How Kazakh writes them, for browsers that do not know. */
export const written: OwnFormats = {
  numbers: 'ru',
  dates: (options) => new KazakhDates(options),
  list: (items, type) => (items.length < 3 ? items.join(type === 'conjunction' ? ' және ' : ' не ') : `${items.slice(0, -1).join(', ')}${type === 'conjunction' ? ' және ' : ', не болмаса '}${items.at(-1)}`),
};

/** None where the browser itself knows the months by name. */
export const formats: OwnFormats | undefined = new Intl.DateTimeFormat('kk', { month: 'long' }).format(0).match(/\d/) ? written : undefined;
