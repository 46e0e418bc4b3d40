import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverThrows } from './any-shape.js';
import { readPayload } from './read-payload.js';

const zone = ['vtimezone', [['tzid', {}, 'text', 'Office']], [['standard', [['dtstart', {}, 'date-time', '1990-01-01T00:00:00'], ['tzoffsetfrom', {}, 'utc-offset', '+03:00'], ['tzoffsetto', {}, 'utc-offset', '+03:00']], []]]];
const vevent = (...properties: readonly unknown[]): unknown => ['vevent', properties, []];
const calendar = (...components: readonly unknown[]): unknown => ['vcalendar', [['version', {}, 'text', '2.0'], ['x-wr-calname', {}, 'text', 'Visits']], [zone, ...components]];
const workshop = vevent(
  ['uid', {}, 'text', 'w1@example.org'], ['summary', { language: 'en' }, 'text', 'Workshop'], ['summary', { language: 'fr' }, 'text', 'Atelier'], ['dtstart', { tzid: 'Europe/Rome' }, 'date-time', '2024-10-25T09:00:00'], ['duration', {}, 'duration', 'PT90M'],
  ['rrule', {}, 'recur', { freq: 'WEEKLY', byday: ['FR'], until: '2024-11-29' }], ['exdate', { tzid: 'Europe/Rome' }, 'date-time', '2024-11-01T09:00:00', '2024-11-15T09:00:00'], ['location', {}, 'text', 'Sala A'], ['geo', {}, 'float', [41.9, 12.5]],
  ['organizer', { cn: 'Trade union' }, 'cal-address', 'mailto:office@example.org'], ['attendee', { cn: 'Someone' }, 'cal-address', 'mailto:someone@example.org'], ['url', {}, 'uri', 'https://example.org/w1'],
);

describe('jCal', () => {
  it('reads an event with its zone, place, languages and rule', async () => {
    const { feed, format, problems } = await readPayload(calendar(workshop));
    assert.equal(format, 'jcal');
    assert.deepEqual(problems, []);
    assert.equal(feed.title, 'Visits');
    assert.deepEqual(feed.events, [{
      id: 'w1@example.org', title: { en: 'Workshop', fr: 'Atelier' }, summary: 'Repeats every week on Friday until 2024-11-29, except on 2024-11-01T09:00:00 and 2024-11-15T09:00:00.'.replace(/T09:00:00/g, ''), start: '2024-10-25T09:00:00+02:00', end: '2024-10-25T10:30:00+02:00',
      timeZone: 'Europe/Rome', place: { name: 'Sala A', lat: 41.9, lon: 12.5 }, hosts: [{ name: 'Trade union' }], url: 'https://example.org/w1',
    }]);
  });

  it('reads days, whose end is the day after the last, and times in UTC', async () => {
    const { feed } = await readPayload(calendar(
      vevent(['uid', {}, 'text', 'a'], ['summary', {}, 'text', 'Week'], ['dtstart', {}, 'date', '2024-06-03'], ['dtend', {}, 'date', '2024-06-08']),
      vevent(['uid', {}, 'text', 'b'], ['summary', {}, 'text', 'Day'], ['dtstart', {}, 'date', '2024-06-12'], ['dtend', {}, 'date', '2024-06-13'], ['status', {}, 'text', 'CANCELLED']),
      vevent(['uid', {}, 'text', 'c'], ['summary', {}, 'text', 'Call'], ['dtstart', {}, 'date-time', '2024-06-12T08:00:00Z'], ['dtend', {}, 'date-time', '2024-06-12T09:00:00Z']),
    ));
    assert.deepEqual(feed.events.map(({ start, end, summary }) => [start, end, summary]), [['2024-06-03', '2024-06-07', undefined], ['2024-06-12', '2024-06-12', 'Cancelled.'], ['2024-06-12T08:00:00Z', '2024-06-12T09:00:00Z', undefined]]);
  });

  it('says the categories of an event below what it says itself, each once', async () => {
    const entry = (...more: readonly unknown[]) => vevent(['uid', {}, 'text', 'a'], ['summary', {}, 'text', 'Day'], ['dtstart', {}, 'date', '2024-06-12'], ...more);
    const categories = [['categories', {}, 'text', 'Cocoa', 'Wages'], ['categories', {}, 'text', 'Wages', 'Ghana']];
    const { feed } = await readPayload(calendar(entry(['description', {}, 'text', 'Come.'], ...categories), entry(['uid', {}, 'text', 'b'], ['categories', {}, 'text', ''])));
    assert.deepEqual(feed.events.map(({ summary }) => summary), ['Come.\n\nCocoa, Wages, Ghana', undefined]);
  });

  it('takes a zone that the calendar defines, and shows the day of one that nobody knows', async () => {
    const { feed, problems } = await readPayload(calendar(
      vevent(['uid', {}, 'text', 'a'], ['summary', {}, 'text', 'One'], ['dtstart', { tzid: 'Office' }, 'date-time', '2024-06-03T10:00:00']),
      vevent(['uid', {}, 'text', 'b'], ['summary', {}, 'text', 'Two'], ['dtstart', { tzid: 'Cellar' }, 'date-time', '2024-06-03T10:00:00']),
      vevent(['uid', {}, 'text', 'c'], ['summary', {}, 'text', 'Three'], ['dtstart', { tzid: '/vendor.example/2020/Asia/Manila' }, 'date-time', '2024-06-03T10:00:00']),
    ));
    assert.deepEqual(feed.events.map(({ start }) => start), ['2024-06-03T10:00:00+03:00', '2024-06-03', '2024-06-03T10:00:00+08:00']);
    assert.deepEqual(problems.map(({ path }) => path), ['/2/2/1/2/3']);
  });

  it('tells one of a row that differs from the row', async () => {
    const { feed } = await readPayload(calendar(workshop, vevent(['uid', {}, 'text', 'w1@example.org'], ['summary', {}, 'text', 'Workshop'], ['dtstart', { tzid: 'Europe/Rome' }, 'date-time', '2024-11-09T09:00:00'], ['recurrence-id', { tzid: 'Europe/Rome' }, 'date-time', '2024-11-08T09:00:00'])));
    assert.deepEqual(feed.events.map(({ id }) => id), ['w1@example.org', 'w1@example.org/2024-11-08T09:00:00+01:00']);
    assert.equal(feed.events[1]?.summary, 'Instead of the one on 2024-11-08.');
  });

  it('reads tasks, leaves out what is private, and reports what is neither', async () => {
    const { feed, problems } = await readPayload([calendar(['vtodo', [['uid', {}, 'text', 't'], ['summary', {}, 'text', 'Report'], ['due', {}, 'date', '2024-09-01'], ['status', {}, 'text', 'IN-PROCESS'], ['categories', {}, 'text', 'audit', 'wages']], []]), calendar(
      vevent(['uid', {}, 'text', 'p'], ['summary', {}, 'text', 'Dentist'], ['class', {}, 'text', 'PRIVATE']), ['vfreebusy', [], []], 7)]);
    assert.deepEqual(feed.initiatives, [{ id: 't', title: 'Report', end: '2024-09-01', kind: 'task', status: 'in-process', issues: ['audit', 'wages'] }]);
    assert.deepEqual(problems.map(({ path }) => path), ['/1/2/1', '/1/2/2', '/1/2/3']);
    assert.doesNotMatch(JSON.stringify(feed), /Dentist/);
  });

  it('never throws anything else than an error of ours', () => neverThrows(calendar(workshop, workshop), 'jcal'));
});
