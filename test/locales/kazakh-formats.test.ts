import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Localization } from '../../src/kit/format.js';
import { loadTranslation } from '../../src/kit/i18n.js';
import { kit } from '../../src/kit/locales/en/kit.js';
import { formats, written } from '../../src/kit/locales/kk/formats.js';

/** All the ways in which elements write dates. */
const options: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' }, { year: 'numeric', month: 'long' }, { year: 'numeric', month: 'long', day: 'numeric' }, { year: 'numeric', month: 'short' }, { year: 'numeric', month: 'short', day: 'numeric' },
  { day: 'numeric', month: 'short' }, { day: 'numeric', month: 'long' }, { month: 'short' }, { month: 'long' }, { month: 'narrow' }, { day: 'numeric' },
  { weekday: 'long', day: 'numeric', month: 'long' }, { dateStyle: 'medium', timeStyle: 'short' }, { dateStyle: 'long' },
  { hour: 'numeric', minute: '2-digit' }, { hour: 'numeric', minute: '2-digit', day: 'numeric', month: 'short' },
];
const at = (month: number, day: number, hour = 0, minute = 0, year = 2019): number => Date.UTC(year, month - 1, day, hour, minute);
/** Spaces of every kind are alike here; ours keep a year and its word together. */
const plain = (text: string): string => text.replace(/\s/g, ' ');
const known = (wanted: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('kk', { calendar: 'gregory', ...wanted });

describe('Kazakh in a browser that does not know it', () => {
  it('writes every month and weekday as a browser does that knows it', () => {
    assert.equal(formats, undefined, 'this runtime knows Kazakh, so it can be asked');
    for (const option of options) {
      for (let month = 1; month <= 12; month++) {
        const wanted = { timeZone: 'UTC', ...option };
        const time = at(month, month + 3, 9, 5);
        assert.equal(plain(written.dates(wanted).format(time)), plain(known(wanted).format(time)), JSON.stringify(option));
      }
    }
    for (let day = 1; day <= 7; day++) assert.equal(written.dates({ timeZone: 'UTC', ...options[11] }).format(at(1, day)), known({ timeZone: 'UTC', ...options[11] }).format(at(1, day)));
  });

  it('writes what goes on for a while once', () => {
    for (const option of [options[2]!, options[4]!, options[5]!, options[6]!, options[11]!, options[13]!]) {
      const wanted = { timeZone: 'UTC', ...option };
      for (const end of [at(5, 4), at(5, 15), at(6, 2), at(1, 2, 0, 0, 2020)]) assert.equal(plain(written.dates(wanted).formatRange(at(5, 4), end)), plain(known(wanted).formatRange(at(5, 4), end)), JSON.stringify(option));
    }
    const clock = written.dates({ timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
    assert.equal(clock.formatRange(at(5, 4, 9, 5), at(5, 4, 10, 30)), '09:05–10:30');
    assert.equal(clock.formatRange(at(5, 4, 23), at(5, 5, 1)), '23:00 – 5 мам., 01:00');
    assert.equal(written.dates({ timeZone: 'UTC', ...options[15] }).formatRange(at(5, 4, 9, 5), at(5, 4, 10, 30)), '4 мам., 09:05–10:30');
  });

  it('keeps to the zone, and refuses one that there is not', () => {
    assert.equal(written.dates({ timeZone: 'Asia/Almaty', dateStyle: 'long' }).format(at(2, 18, 20)), '2019\u00a0ж. 19 ақпан');
    assert.throws(() => written.dates({ timeZone: 'Nowhere/At all' }), RangeError);
  });

  it('writes numbers and lists as Kazakh does', () => {
    for (const value of [0, 1.5, 12_345.6, -1_234_567]) assert.equal(new Intl.NumberFormat(written.numbers).format(value), new Intl.NumberFormat('kk').format(value));
    for (const type of ['conjunction', 'disjunction'] as const) for (const items of [['а'], ['а', 'б'], ['а', 'б', 'в'], ['а', 'б', 'в', 'г']]) {
      if (type === 'disjunction' || items.length < 3) assert.equal(written.list(items, type), new Intl.ListFormat('kk', { type }).format(items));
    }
    assert.equal(written.list(['а', 'б', 'в'], 'conjunction'), 'а, б және в');
  });

  it('is asked only where the browser is at a loss', async () => {
    await loadTranslation('kk');
    assert.equal(plain(new Localization('kk', 'kk', kit).date('2019-05-14')), '2019 ж. 14 мамыр');
  });
});
