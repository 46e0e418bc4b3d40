import type { Turns } from '../../../model/good-feed.js';
import type { Draft } from '../../draft.js';
import { eachRow } from '../../turns.js';
import { below, kindOf } from '../../payload.js';
import type { Place } from '../../../model/pointer.js';
import { shown } from '../../shown-text.js';
import { dateOfClock, dayBefore, durationOf, knownZone, offsetOf, wallClock, withOffset } from '../../read/local-time.js';
import { wordsOf } from '../../read/texts.js';
import { componentOf, parameter, Properties, type Property } from './properties.js';

/** Zones that the calendar itself defines, by their names in it: a zone that is known by another name, or an offset that never changes. */
export type OwnZones = ReadonlyMap<string, string>;

/** Reads `vtimezone` components, whose names may be any (RFC 5545, section 3.6.5). */
export async function ownZones(components: readonly unknown[], context: Turns): Promise<OwnZones> {
  const zones = new Map<string, string>();
  await eachRow(components, context, (value) => {
    const component = componentOf(value);
    if (component?.name !== 'vtimezone') return;
    const properties = new Properties(component);
    const name = properties.text('tzid');
    if (name === undefined) return;
    const parts = component.inner.map(componentOf).filter((part) => part !== undefined);
    const offsets = new Set(parts.map((part) => new Properties(part).text('tzoffsetto')));
    const known = [properties.text('x-lic-location'), name].map(zoneNamed).find((zone) => zone !== undefined) ?? (offsets.size === 1 ? [...offsets][0] : undefined);
    if (known !== undefined) zones.set(name, known);
  });
  return zones;
}

/** A zone by its name, or by the end of a name with a source before it, such as `/mozilla.org/20050126_1/Europe/Berlin`. */
function zoneNamed(name: string | undefined): string | undefined {
  return name === undefined ? undefined : knownZone(name) ?? knownZone(/[A-Z][A-Za-z_]{1,30}\/[A-Za-z_-]{1,30}(?:\/[A-Za-z_-]{1,30})?$/.exec(name.slice(0, 200))?.[0]);
}

/** When something is, as a date of ours. */
export interface Moment {
  readonly date: string;
  readonly isDay: boolean;
  /** The wall clock, to reckon with. */
  readonly clock: number;
  readonly zone: string | undefined;
}

/** Reads the dates and times of one component. */
export class Times {
  constructor(private readonly draft: Draft, private readonly zones: OwnZones, private readonly calendarZone: string | undefined, private readonly place: Place) {}

  /** The zone of a property: of its parameter, or, for a time that floats, of the calendar. */
  zone(property: Property | undefined): string | undefined {
    const name = parameter(property, 'tzid');
    return name === undefined ? this.calendarZone : this.zones.get(name) ?? zoneNamed(name) ?? name;
  }

  /** What a property of type `date` or `date-time` says; undefined, and reported, where it is neither. */
  read(property: Property | undefined, value = property?.values[0]): Moment | undefined {
    if (property === undefined) return undefined;
    const text = typeof value === 'string' ? value.trim() : '';
    const clock = wallClock(text.replace(/Z$/i, ''));
    const where = below(this.place, 1, property.index);
    if (clock === undefined) {
      this.draft.report(where, [3], `Expected a date or a date-time of RFC 7265, met ${shown(wordsOf(value) ?? kindOf(value), 60)}; left out.`, 'error');
      return undefined;
    }
    if (!/[T ]/.test(text)) return { date: dateOfClock(clock), isDay: true, clock, zone: undefined };
    const zone = /Z$/i.test(text) ? 'UTC' : this.zone(property);
    const offset = zone === undefined ? undefined : offsetOf(clock, zone);
    if (offset !== undefined) return { date: withOffset(clock, offset), isDay: false, clock, zone };
    this.draft.report(where, [3], zone === undefined
      ? 'Expected a time with its zone, met one that is the same hour everywhere; the day is shown.'
      : `Expected a time zone that is known, met ${shown(zone, 60)}; the day is shown.`);
    return { date: dateOfClock(clock), isDay: false, clock, zone: undefined };
  }

  /** The end: given, which for days is the day after the last, or by a duration. */
  end(start: Moment | undefined, property: Property | undefined, duration: unknown): string | undefined {
    const given = this.read(property);
    // A day on which something is due is that day itself.
    if (given) return given.isDay && property?.name === 'dtend' && given.clock > (start?.clock ?? -Infinity) ? dayBefore(given.date) : given.date;
    const length = durationOf(duration);
    if (!start || length === undefined) return undefined;
    const clock = start.clock + length;
    if (start.isDay) return dateOfClock(length >= 86_400_000 ? clock - 86_400_000 : clock);
    const offset = start.zone === undefined ? undefined : offsetOf(clock, start.zone);
    return offset === undefined ? dateOfClock(clock) : withOffset(clock, offset);
  }
}
