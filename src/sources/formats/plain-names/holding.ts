import { isObject, type Row } from '../../payload.js';
import { valueAt } from './cells.js';

/** States in which an event is not held when it was to be, in the languages of names; schema.org writes them as addresses. */
const notHeld = /^(?:https?:\/\/schema\.org\/)?(?:Event)?(cancell?ed|postponed|rescheduled|annulée?|reportée?|cancelad[oa]|aplazad[oa]|suspendid[oa]|adiad[oa]|отмен[её]н[оаы]?|перенес[её]н[оаы]?|ملغاة|ملغى|مؤجل|取消|延期)$/iu;
const flagsOfCancelled = ['isCancelled', 'isCanceled', 'cancelled', 'canceled', 'is_cancelled', 'is_canceled'];
/** Members that say whether a gathering is online, by a flag and in words. */
const flagsOfOnline = ['online', 'isOnline', 'is_online', 'isVirtual', 'is_virtual', 'online_event', 'onlineEvent', 'is_online_event', 'isOnlineEvent'];
const waysOfMeeting = ['location_type', 'locationType', 'eventType', 'event_type', 'experience', 'attendance_mode', 'attendanceMode'];

/** Whether one can take part in an event from afar. */
export const isOnline = (row: Row): boolean =>
  flagsOfOnline.some((name) => valueAt(row, name) === true) || waysOfMeeting.some((name) => /^(?:online|virtual)$/i.test(String(valueAt(row, name) ?? '').slice(0, 20)));

/**
 * That an event is cancelled or put off, as a sentence: events of ours have no status.
 *
 * @param state what the record says of its state
 */
export function whyNotHeld(row: Row, state: string | undefined): string | undefined {
  const told = state === undefined ? undefined : notHeld.exec(state.trim())?.[1];
  if (told !== undefined) return `${told.charAt(0).toUpperCase()}${told.slice(1).toLowerCase()}.`;
  return flagsOfCancelled.some((name) => valueAt(row, name) === true) ? 'Cancelled.' : undefined;
}

/** A summary with a line after it, unless it says so itself. */
export function withLine(summary: unknown, line: string | undefined): unknown {
  if (line === undefined) return summary;
  if (isObject(summary)) return Object.fromEntries(Object.entries(summary).map(([tag, text]) => [tag, `${String(text)}\n\n${line}`]));
  if (typeof summary !== 'string' || summary === '') return line;
  return summary.toLowerCase().includes(line.slice(0, 6).toLowerCase()) ? summary : `${summary}\n\n${line}`;
}
