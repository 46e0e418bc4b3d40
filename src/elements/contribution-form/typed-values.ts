import { parseDate } from '../../model/dates.js';

/** The zeros of digits that people type beside 0 to 9: Arabic, Persian, Devanagari, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0xff10];

const withPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/**
 * A number as people of a locale write it, with or without their grouping; also as computers do, with a point. Undefined for anything else, and
 * where a comma or a point could mean either.
 */
export function readNumber(typed: string, locale: string): number | undefined {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345_678.9);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const text = withPlainDigits(typed.trim()).replace(/[\u2212\u2013]/g, '-').replaceAll('\u066b', '.');
  const [decimal, group] = [sign('decimal') === '\u066b' ? '.' : sign('decimal'), sign('group')];
  const [whole = '', fraction, ...more] = text.split(decimal === '.' || group === '.' || text.includes(decimal) ? decimal : '.');
  const space = group.trim() === '';
  const digits = whole.split(space ? /[\s']/u : group);
  const isGrouped = digits.slice(1).every((run) => /^\d{2,3}$/.test(run)) && (digits.length === 1 || digits.at(-1)!.length === 3);
  const plain = digits.join('');
  if (more.length || !isGrouped || !/^[-+]?\d{1,300}$/.test(plain) || !/^\d{0,300}$/.test(fraction ?? '')) return undefined;
  return Number(fraction ? `${plain}.${fraction}` : plain);
}

/** A date of the feed, `2019`, `2019-05` or `2019-05-14`, also typed with other digits, signs (any dash, as in our own examples) or without leading zeros. Undefined for anything else. */
export function readDate(typed: string, partial: boolean): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[\p{Pd}/.\s](\d{1,2})(?:[\p{Pd}/.\s](\d{1,2}))?)?$/u.exec(withPlainDigits(typed.trim())) ?? [];
  if (year === undefined || (!partial && day === undefined)) return undefined;
  const date = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0')).join('-');
  return parseDate(date) ? date : undefined;
}

/** Minutes by which the reader's clocks are ahead of UTC at a local time such as `2019-05-14T14:30:00`. */
export type AheadOfUtc = (local: string) => number;

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/**
 * A time of the day with its zone, as RFC 3339 has it, from what people write: `14:30`, `14.30`, `14 h 30`, `2:30 pm`, with or without seconds and a zone.
 * Without one it is the reader's on the day `date`, `2019-05-14`. Undefined for anything else.
 */
export function readTime(typed: string, date: string, ahead: AheadOfUtc): string | undefined {
  const text = withPlainDigits(typed.trim()).replace(/[\p{Pd}\u2212]/gu, '-');
  const [, hours, minutes, seconds = '00', half, zone] = /^(\d{1,2})\s?[:.h]\s?(\d{2})(?:[:.](\d{2}(?:\.\d{1,9})?))?\s?(?:([ap])\.?m\.?)?\s?(z|utc|gmt|[-+]\d{2}:?\d{2})?$/i.exec(text) ?? [];
  if (hours === undefined) return undefined;
  const given = Number(hours);
  const hour = half ? (given % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : given;
  const [, sign, zoneHours, zoneMinutes] = /^([-+])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  if ((half && (given < 1 || given > 12)) || hour > 23 || Number(minutes) > 59 || Number(seconds) >= 60 || Number(zoneHours ?? 0) > 23 || Number(zoneMinutes ?? 0) > 59) return undefined;
  const time = `${twoDigits(hour)}:${minutes}:${seconds}`;
  if (sign) return `${time}${sign}${zoneHours}:${zoneMinutes}`;
  const offset = zone ? 0 : Math.round(ahead(`${date}T${time}`));
  return time + (offset ? `${offset < 0 ? '-' : '+'}${twoDigits(Math.trunc(Math.abs(offset) / 60))}:${twoDigits(Math.abs(offset) % 60)}` : 'Z');
}

/** A day and a time of it, with the zone, as RFC 3339 has them. Undefined for anything else. */
export function readMoment(typed: string, ahead: AheadOfUtc): string | undefined {
  // Longer than any, and long enough to keep a search for its parts waiting.
  const [, day = '', time = ''] = typed.length > 100 ? [] : /^(.*\p{Nd})(?:\s*t|,?\s)\s*(\p{Nd}{1,2}\s?[:.h].*)$/iu.exec(typed.trim()) ?? [];
  const date = readDate(day, false);
  const read = date === undefined ? undefined : readTime(time, date, ahead);
  return read && `${date}T${read}`;
}

/** A web address; one that is written without `https://` gets it. Undefined for anything else, and for other schemes. */
export function readUrl(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/:]+\.[^/:]+:\d/.test(text) ? text : `https://${text}`;
  if (/\s/.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return (isWeb && (url.hostname.includes('.') || text === address)) || url.protocol === 'mailto:' ? address : undefined;
}

/** An e-mail address: something, an at sign, and a name with a dot. Whether it exists only a letter to it can tell. */
export function readEmail(typed: string): string | undefined {
  const text = typed.trim();
  const [name, host, ...more] = text.split('@');
  const isHost = host !== undefined && host.includes('.') && !host.startsWith('.') && !host.endsWith('.') && !host.includes('..');
  return name && isHost && !more.length && text.length <= 254 && !/[\s,;<>()]/.test(text) ? text : undefined;
}
