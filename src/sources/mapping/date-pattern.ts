import { parseDate } from '../../model/dates.js';
import { instant } from '../read/dates.js';

/** Reads a date that is written as a pattern says; undefined for one that is not. */
export type DatePattern = (value: unknown) => string | undefined;

const tokens = new Map([['yyyy', '(\\d{4})'], ['yy', '(\\d\\d)'], ['MM', '(\\d\\d)'], ['M', '(\\d{1,2})'], ['dd', '(\\d\\d)'], ['d', '(\\d{1,2})'], ['HH', '(\\d\\d)'], ['H', '(\\d{1,2})'], ['mm', '(\\d\\d)'], ['ss', '(\\d\\d)'], ['XXX', '(Z|[+-]\\d\\d:?\\d\\d)']]);
const longest = 60;

/**
 * A date pattern in the letters of Unicode TR 35 (`dd/MM/yyyy`, `d.M.yy`, `yyyyMMdd HH:mm`, `XXX` for a zone), or `seconds` or `milliseconds` since 1970. A time
 * without a zone is read past, because it is no instant. Undefined for what is no pattern.
 */
export function compilePattern(pattern: string): DatePattern | undefined {
  if (pattern === 'seconds' || pattern === 'milliseconds') {
    const unit = pattern === 'seconds' ? 1000 : 1;
    return (value) => (typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,16}$/.test(value.trim())) ? instant(Number(value) * unit) : undefined);
  }
  const names: string[] = [];
  const parts = pattern.length > longest ? [] : pattern.match(/yyyy|yy|MM?|dd?|HH?|mm|ss|XXX|'[^']*'|[^A-Za-z']/g) ?? [];
  if (parts.join('') !== pattern || !parts.some((part) => part === 'yyyy' || part === 'yy')) return undefined;
  const source = parts.map((part) => {
    const token = tokens.get(part);
    if (token !== undefined) names.push(part.startsWith('y') || part === 'mm' || part === 'ss' || part === 'XXX' ? part : part.charAt(0));
    return token ?? part.replace(/^'(.*)'$/, '$1').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }).join('');
  const expression = new RegExp(`^${source}$`, 'u');
  return (value) => {
    const text = typeof value === 'number' ? String(value) : value;
    const match = typeof text === 'string' && text.length <= longest ? expression.exec(text.trim()) : null;
    if (!match) return undefined;
    const part = (name: string): string | undefined => (names.includes(name) ? match[names.indexOf(name) + 1] : undefined);
    const short = part('yy');
    // As POSIX has it: 69 to 99 are of the last century.
    const year = part('yyyy') ?? `${Number(short) >= 69 ? 19 : 20}${short}`;
    const [month, day, hour, zone] = [part('M'), part('d'), part('H'), part('XXX')];
    const date = [year, month, month === undefined ? undefined : day].filter((piece) => piece !== undefined).map((piece) => piece.padStart(2, '0')).join('-');
    const whole = zone !== undefined && hour !== undefined && day !== undefined ? `${date}T${hour.padStart(2, '0')}:${part('mm') ?? '00'}:${part('ss') ?? '00'}${zone}` : date;
    return parseDate(whole) ? whole : undefined;
  };
}
