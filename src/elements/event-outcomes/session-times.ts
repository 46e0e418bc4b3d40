import { html, nothing, type TemplateResult } from 'lit';
import type { Localization } from '../../kit/format.js';
import { eventTimes } from '../../kit/locales/en/event-times.js';
import { warnOnce } from '../../kit/registry.js';
import { dayLength, parseDate, type PartialDate } from '../../model/dates.js';
import type { EventRecord, Session } from '../../model/feed.js';
import { isZone, offsetIn } from '../../model/time-zones.js';

/** The zone in which times are shown: that of the event (its own, or each as it was written), or another. */
export interface ShownZone {
  /** IANA name; undefined for times as they were written. */
  readonly zone: string | undefined;
  /** "Greenwich Mean Time (Africa/Abidjan)", or that times are as written. */
  readonly label: string;
  readonly isEvent: boolean;
}

/** Minutes that a date-time's writer was ahead of UTC; undefined for a text without an offset. */
export function writtenOffset(text: string): number | undefined {
  if (/[Zz]$/.test(text)) return 0;
  const match = /([+-])(\d\d):?(\d\d)?$/.exec(text.slice(11));
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) : undefined;
}

/** "UTC+02:00". */
function offsetName(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** Says when sessions are, in the zone that `time-zone` asks for. */
export class SessionTimes {
  readonly zone: ShownZone;
  #localization: Localization;

  /** @param wanted `event`, `viewer`, or an IANA zone */
  constructor(event: EventRecord, wanted: string, localization: Localization) {
    this.#localization = localization;
    const isOther = wanted !== 'event' && wanted !== 'viewer';
    if (isOther && !isZone(wanted)) warnOnce(`time-zone ${wanted}`, `time-zone="${wanted}" is no time zone, such as Africa/Abidjan.`);
    const zone = wanted === 'viewer' ? Intl.DateTimeFormat().resolvedOptions().timeZone : isOther && isZone(wanted) ? wanted : undefined;
    const own = isZone(event.timeZone) ? event.timeZone : undefined;
    const first = [event, ...(event.sessions ?? [])].map(({ start }) => parseDate(start)?.time).find((time) => time !== undefined);
    const used = zone ?? own;
    this.zone = { zone: used, isEvent: zone === undefined, label: used === undefined ? localization.say(eventTimes)('events.zoneWritten') : this.#named(used, first ?? 0) };
  }

  /**
   * "9:00 – 10:30 AM", with the date where that is not the agenda's day (a day number), and with the time as it was written where that
   * has another offset than the zone. Undefined for what has no time.
   */
  of({ start, end }: Pick<Session, 'start' | 'end'>, day?: number): { readonly text: string; readonly written?: string } | undefined {
    const [from, to] = [parseDate(start), parseDate(end)];
    if (start === undefined || from?.time === undefined) return undefined;
    const offset = writtenOffset(start) ?? 0;
    const zone = this.zone.zone ?? offset;
    const text = this.#range(from, to?.time !== undefined && to.time > from.time ? to : undefined, zone, day);
    if (this.zone.zone === undefined) return { text: `${text} ${offsetName(offset)}` };
    const isOwn = offset === offsetIn(this.zone.zone, from.time);
    return isOwn || !this.zone.isEvent ? { text } : { text, written: this.#localization.say(eventTimes)('events.written', { time: `${this.#range(from, undefined, offset, day)} ${offsetName(offset)}` }) };
  }

  /** In a zone by name, or so many minutes ahead of UTC. */
  #range(from: PartialDate, to: PartialDate | undefined, zone: string | number, day: number | undefined): string {
    const shift = typeof zone === 'number' ? zone * 60_000 : 0;
    const timeZone = typeof zone === 'number' ? 'UTC' : zone;
    const at = from.time! + shift;
    const localDay = Math.floor((from.time! + (typeof zone === 'number' ? zone : offsetIn(zone, from.time!)) * 60_000) / dayLength);
    const options: Intl.DateTimeFormatOptions = { timeZone, hour: 'numeric', minute: '2-digit', ...(day !== localDay && { day: 'numeric', month: 'short' }) };
    const format = this.#localization.dateFormat(options);
    return to ? format.formatRange(at, to.time! + shift) : format.format(at);
  }

  #named(zone: string, time: number): string {
    const parts = this.#localization.dateFormat({ timeZone: zone, timeZoneName: 'long' }).formatToParts(time);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value;
    return name && name !== zone ? `${name} (${zone})` : zone;
  }
}

/** Which times are shown, by name, and that days are those of the event where times are not; and a button for the others. None where a page has chosen a zone of its own, since both would be others. */
export function renderZone({ zone }: SessionTimes, wanted: string, localization: Localization): TemplateResult {
  const t = localization.say(eventTimes);
  const other = wanted === 'viewer' ? 'event' : wanted === 'event' ? 'viewer' : undefined;
  return html`<span class="small">${zone.zone === undefined ? zone.label : t(zone.isEvent ? 'events.zone' : 'events.zoneOther', { zone: zone.label })}</span>
    ${other ? html`<button type="button" class="button unprinted" data-zone=${other}>${t(other === 'viewer' ? 'events.zoneViewer' : 'events.zoneEvent')}</button>` : nothing}`;
}
