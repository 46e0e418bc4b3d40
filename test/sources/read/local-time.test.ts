import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayBefore, durationOf, knownZone, offsetOf, wallClock, zonedTime } from '../../../src/sources/read/local-time.js';
import { ruleOf, sayRule } from '../../../src/sources/read/recurrence.js';

describe('local times', () => {
  it('get the offset of their zone on that day', () => {
    assert.equal(zonedTime('2023-01-10 09:00:00', 'Europe/Paris'), '2023-01-10T09:00:00+01:00');
    assert.equal(zonedTime('2023-07-10T09:00', 'Europe/Paris'), '2023-07-10T09:00:00+02:00');
    assert.equal(zonedTime('2023-07-10T09:00:00', 'Asia/Kathmandu'), '2023-07-10T09:00:00+05:45');
    assert.equal(zonedTime('2023-07-10T09:00:00', 'Africa/Accra'), '2023-07-10T09:00:00Z');
  });

  it('know fixed offsets and the names of Windows', () => {
    assert.equal(zonedTime('2023-07-10T09:00:00', 'UTC+5.5'), '2023-07-10T09:00:00+05:30');
    assert.equal(zonedTime('2023-07-10T09:00:00', 'UTC-4'), '2023-07-10T09:00:00-04:00');
    assert.equal(zonedTime('2023-07-10T09:00:00', '+03:00'), '2023-07-10T09:00:00+03:00');
    assert.equal(zonedTime('2023-07-10T09:00:00', 'Romance Standard Time'), '2023-07-10T09:00:00+02:00');
    assert.equal(knownZone('Nowhere/Land'), undefined);
    assert.equal(zonedTime('2023-07-10T09:00:00', 'Nowhere/Land'), undefined);
    assert.equal(zonedTime('2023-02-30T09:00:00', 'UTC'), undefined);
  });

  it('take the first of two equal hours, and the offset before a missing one', () => {
    // New York left daylight saving time on 5 November 2023 at 02:00, and entered it on 12 March 2023 at 02:00.
    assert.equal(zonedTime('2023-11-05T01:30:00', 'America/New_York'), '2023-11-05T01:30:00-04:00');
    assert.equal(zonedTime('2023-11-05T02:30:00', 'America/New_York'), '2023-11-05T02:30:00-05:00');
    assert.equal(zonedTime('2023-03-12T02:30:00', 'America/New_York'), '2023-03-12T02:30:00-05:00');
    assert.equal(zonedTime('2023-03-12T03:30:00', 'America/New_York'), '2023-03-12T03:30:00-04:00');
  });

  it('name an instant that is the same clock again in that zone', () => {
    for (const zone of ['America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Almaty', 'Pacific/Auckland', 'Africa/Casablanca']) {
      for (let month = 1; month <= 12; month++) {
        const local = `2022-${String(month).padStart(2, '0')}-15T18:20:00`;
        const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(Date.parse(zonedTime(local, zone)!));
        assert.equal(clock.replace(' ', 'T'), local, zone);
      }
    }
  });

  it('reckon with durations and days', () => {
    assert.equal(durationOf('P1DT2H30M'), 95_400_000);
    assert.equal(durationOf('-PT15M'), -900_000);
    assert.equal(durationOf('P2W'), 1_209_600_000);
    assert.equal(durationOf('P'), undefined);
    assert.equal(durationOf('PT1X'), undefined);
    assert.equal(dayBefore('2024-03-01'), '2024-02-29');
    assert.equal(offsetOf(wallClock('2024-06-01')!, 'Europe/London'), 60);
  });
});

describe('recurrence rules in words', () => {
  it('say how often, on which days and until when', () => {
    assert.equal(sayRule(ruleOf('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20241231T235959Z'), ['20240506T090000']), 'Repeats every 2 weeks on Monday and Wednesday until 2024-12-31, except on 2024-05-06.');
    assert.equal(sayRule({ freq: 'MONTHLY', byday: '-1FR', count: 6 }), 'Repeats every month on the last Friday 6 times.');
    assert.equal(sayRule({ freq: 'yearly', bymonth: 6, bymonthday: [12] }), 'Repeats every year on day 12 in June.');
    assert.equal(sayRule({ freq: 'DAILY' }, [], ['2024-01-02', '2024-01-04']), 'Repeats every day, and also on 2024-01-02 and 2024-01-04.');
    assert.equal(sayRule(undefined, [], ['2024-01-02']), 'Repeats on 2024-01-02.');
    assert.equal(sayRule(undefined), undefined);
  });

  it('give parts without words as they came', () => {
    assert.equal(sayRule({ freq: 'MONTHLY', byday: ['MO', 'TU'], bysetpos: -1 }), 'Repeats every month on Monday and Tuesday (BYSETPOS=-1).');
  });
});
