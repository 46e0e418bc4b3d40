import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agendaOf, beginningOf, type AgendaDay } from '../../src/layout/agenda.js';
import { dayNumber } from '../../src/model/dates.js';
import type { EventRecord, Session } from '../../src/model/feed.js';

type Given = Partial<Session> & { readonly id: string };

const event = (sessions: readonly Given[], more: Partial<EventRecord> = {}): EventRecord => ({ id: 'e', title: 'Event', ...more, sessions: sessions.map((each) => ({ title: each.id, ...each })) });
/** Days as lists of slots, slots as lists of columns, columns as ids joined by a plus. */
const shape = (days: readonly AgendaDay[]) => days.map(({ slots }) => slots.map(({ columns }) => columns.map(({ sessions }) => sessions.map(({ id }) => id).join('+'))));

describe('an agenda', () => {
  it('keeps the order of the feed where nothing says when a session was', () => {
    const days = agendaOf(event([{ id: 'b' }, { id: 'a' }, { id: 'c' }]));
    assert.deepEqual(shape(days), [[['b'], ['a'], ['c']]]);
    assert.equal(days[0]!.day, undefined);
    assert.equal(days[0]!.slots[0]!.start, undefined);
  });

  it('sets the tracks of a run of sessions beside each other, and what has no track across', () => {
    const days = agendaOf(event([{ id: 'opening' }, { id: 'a1', track: 'A' }, { id: 'b1', track: 'B' }, { id: 'a2', track: 'A' }, { id: 'plenary' }, { id: 'b2', track: 'B' }]));
    assert.deepEqual(shape(days), [[['opening'], ['a1+a2', 'b1'], ['plenary'], ['b2']]]);
  });

  it('tells tracks in several languages by their text', () => {
    const days = agendaOf(event([{ id: 'a', track: { en: 'Track I', fr: 'Volet I' } }, { id: 'b', track: { en: 'Track I', fr: 'Volet I' } }]));
    assert.deepEqual(shape(days), [[['a+b']]]);
  });

  it('keeps the date of a day where a filter leaves out others', () => {
    const whole = event([{ id: 'one', day: 1 }, { id: 'two', day: 2 }], { start: '2019-12-31', end: '2020-01-01' });
    assert.deepEqual(agendaOf(whole, whole.sessions!.slice(0, 1)).map(({ date }) => date), [dayNumber(2019, 12, 31)]);
  });

  it('divides by days in their order, with those of no day last', () => {
    const days = agendaOf(event([{ id: 'two', day: 2 }, { id: 'none' }, { id: 'one', day: 1 }]));
    assert.deepEqual(days.map(({ day }) => day), [1, 2, undefined]);
  });

  it('orders a day by time and then by room, and leaves those without a time for last', () => {
    const days = agendaOf(event([
      { id: 'late', day: 1, start: '2024-02-06T15:00Z', room: 'Hall' }, { id: 'untimed', day: 1 },
      { id: 'two', day: 1, start: '2024-02-06T10:00Z', room: 'Room 2' }, { id: 'hall', day: 1, start: '2024-02-06T11:00+01:00', room: 'Hall' },
    ]));
    assert.deepEqual(shape(days), [[['two', 'hall'], ['late'], ['untimed']]]);
    assert.deepEqual(days[0]!.slots[0]!.columns.map(({ at }) => at), [1, 2]);
    assert.equal(days[0]!.rooms, 2);
  });

  it('keeps a room in its column through a day', () => {
    const days = agendaOf(event([
      { id: 'a', start: '2024-02-06T09:00Z', room: 'A' }, { id: 'b', start: '2024-02-06T09:00Z', room: 'B' },
      { id: 'b2', start: '2024-02-06T10:00Z', room: 'B' }, { id: 'a2', start: '2024-02-06T10:00Z', room: 'A' },
    ]));
    assert.deepEqual(shape(days), [[['a', 'b'], ['a2', 'b2']]]);
  });

  it('takes the day that a session’s own zone writes', () => {
    const days = agendaOf(event([{ id: 'night', start: '2024-02-06T23:30-05:00' }, { id: 'morning', start: '2024-02-06T08:00+09:00' }]));
    assert.deepEqual(days.map(({ date }) => date), [dayNumber(2024, 2, 6)]);
  });

  it('takes the day of the zone that the event names, and the written one where that is no zone', () => {
    const night = { start: '2024-02-05T20:00:00Z', end: '2024-02-06T11:00:00Z' };
    const sessions = [{ id: 'dawn', start: '2024-02-05T22:00:00Z' }, { id: 'noon', start: '2024-02-06T05:00:00Z' }, { id: 'other', day: 1 }];
    assert.deepEqual(agendaOf(event(sessions.slice(0, 2), { timeZone: 'Asia/Almaty' })).map(({ date }) => date), [dayNumber(2024, 2, 6)]);
    assert.deepEqual(agendaOf(event(sessions.slice(2), { ...night, timeZone: 'Asia/Almaty' })).map(({ date }) => date), [dayNumber(2024, 2, 6)]);
    assert.deepEqual(agendaOf(event(sessions.slice(2), night)).map(({ date }) => date), [undefined]);
    assert.deepEqual(agendaOf(event(sessions.slice(0, 2), { timeZone: 'Nowhere/None' })).map(({ date }) => date), [dayNumber(2024, 2, 5), dayNumber(2024, 2, 6)]);
    assert.deepEqual(agendaOf(event([{ id: 'day', start: '2024-02-05' }], { timeZone: 'Asia/Almaty' })).map(({ date }) => date), [dayNumber(2024, 2, 5)]);
  });

  it('gives a counted day its date where a session has one, or where the event has as many days as are counted', () => {
    const dated = agendaOf(event([{ id: 'a', day: 2, start: '2024-02-09' }, { id: 'b', day: 2 }]));
    assert.deepEqual(dated.map(({ date }) => date), [dayNumber(2024, 2, 9)]);
    const counted = agendaOf(event([{ id: 'a', day: 1 }, { id: 'b', day: 2 }], { start: '2024-02-06', end: '2024-02-07' }));
    assert.deepEqual(counted.map(({ date }) => date), [dayNumber(2024, 2, 6), dayNumber(2024, 2, 7)]);
    const unsure = agendaOf(event([{ id: 'a', day: 1 }, { id: 'b', day: 2 }], { start: '2024-02-06', end: '2024-02-09' }));
    assert.deepEqual(unsure.map(({ date }) => date), [undefined, undefined]);
    const month = agendaOf(event([{ id: 'a', day: 1 }], { start: '2024-02' }));
    assert.deepEqual(month.map(({ date }) => date), [undefined]);
  });

  it('puts a session with a date on the day that is counted for it', () => {
    const days = agendaOf(event([{ id: 'a', day: 1, start: '2024-02-06T09:00Z' }, { id: 'b', start: '2024-02-06' }]));
    assert.deepEqual(shape(days), [[['a'], ['b']]]);
  });

  it('loses no session, whatever the feed gives', () => {
    const sessions = Array.from({ length: 60 }, (_, at): Given => ({
      id: `s${at}`, ...(at % 3 && { day: at % 5 }), ...(at % 4 === 1 && { start: `2024-02-0${1 + (at % 6)}T0${at % 9}:00Z` }), ...(at % 7 === 2 && { track: `T${at % 2}` }), ...(at % 11 === 3 && { start: '2024' }),
    }));
    const found = shape(agendaOf(event(sessions))).flat(2).flatMap((ids) => ids.split('+'));
    assert.deepEqual(found.sort(), sessions.map(({ id }) => id).sort());
  });
});

describe('the beginning of an agenda', () => {
  const days = agendaOf(event(Array.from({ length: 20 }, (_, at) => ({ id: `s${at}`, day: at < 10 ? 1 : 2 }))));
  const ids = (part: readonly AgendaDay[]) => shape(part).flat(2);

  it('ends where its cost is spent, and says how many are left', () => {
    const { days: kept, left } = beginningOf(days, 30, () => 10);
    assert.deepEqual(ids(kept), ['s0', 's1', 's2']);
    assert.equal(left, 17);
    assert.equal(kept.length, 1);
  });

  it('has the first session however much it costs, and every session without a limit', () => {
    assert.deepEqual(ids(beginningOf(days, 1, () => 10).days), ['s0']);
    assert.equal(beginningOf(days, Infinity, () => 10).left, 0);
  });

  it('reaches as far as a session that is wanted, without holes', () => {
    const { days: kept, left } = beginningOf(days, 30, () => 10, 's12');
    assert.deepEqual(ids(kept), Array.from({ length: 13 }, (_, at) => `s${at}`));
    assert.equal(left, 7);
    assert.equal(beginningOf(days, 30, () => 10, 'elsewhere').left, 17);
  });
});
