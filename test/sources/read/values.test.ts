import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DateColumns, dateOrder, readDate } from '../../../src/sources/read/dates.js';
import { decodeEntities, htmlToText, looksLikeHtml } from '../../../src/sources/read/html-text.js';
import { DecimalColumn, readAmount, readNumber } from '../../../src/sources/read/numbers.js';
import { coordinatePair, coordinates, degrees, middleOfBox, placeOfGeometry } from '../../../src/sources/read/places.js';
import { looksGarbled } from '../../../src/sources/read/words.js';

describe('dates', () => {
  const cases: readonly (readonly [unknown, string | null | undefined])[] = [
    ['2019', '2019'], [2019, '2019'], ['2019-05', '2019-05'], ['2019-05-14', '2019-05-14'], ['2019-5-4', '2019-05-04'], ['2019-05-14T09:30:00+02:00', '2019-05-14T09:30:00+02:00'], ['2019-05-14 09:30:00 UTC', '2019-05-14T09:30:00Z'],
    ['2019-05-14T09:30:00', '2019-05-14'], ['2019-05-14 09:30:00', '2019-05-14'], ['/Date(1557792000000)/', '2019-05-14'], ['/Date(1557826200000+0200)/', '2019-05-14T09:30:00Z'], [1557826200, '2019-05-14T09:30:00Z'], [1557826200000, '2019-05-14T09:30:00Z'],
    ['20190514', '2019-05-14'], [20190514, '2019-05-14'], ['2019/5/14', '2019-05-14'], ['14.05.2019', '2019-05-14'], ['25/12/2019', '2019-12-25'], ['12/25/2019', '2019-12-25'], ['06/06/2019', '2019-06-06'], ['2019年5月14日', '2019-05-14'], ['2019年5月', '2019-05'],
    ['1/15/2024 12:00:00 AM', '2024-01-15'], ['05/2024', '2024-05'], ['5-2024', '2024-05'], ['05.2024', '2024-05'], ['5.2024', undefined], ['13/2024', undefined], ['202405', '2024-05'], [202405, '2024-05'], ['202413', undefined], [202413, undefined], ['٢٠٢٤-٠٥-١٥', '2024-05-15'], ['١٥/٠٥/٢٠٢٤', '2024-05-15'], ['۲۰۲۴', '2024'], ['15-Mar-2024', '2024-03-15'], ['Fri, 15 Mar 2024 10:00:00 GMT', '2024-03-15'], ['March 2nd, 2024', '2024-03-02'], ['Saturday, January 27, 2024 from 2:00 PM to 5:00 PM (EST)', '2024-01-27'], ['Friday, 2 February 2024 at 6:30 PM', '2024-02-02'], ['1er août 2023', '2023-08-01'], ['3 de febrero de 2024', '2024-02-03'], ['5 марта 2024 г.', '2024-03-05'],
    ['14. März 2024', '2024-03-14'], ['May 2024', '2024-05'], ['31 June 2024', undefined], ['Phase 2024', undefined], ['mardi 2024', undefined],
    ['1900-01-01', null], ['1900-01-01T00:00:00Z', null], ['0001-01-01T00:00:00', null], ['9999-12-31', null], ['05/06/2019', undefined], ['30/02/2019', undefined], ['soon', undefined], ['', undefined], [true, undefined], [12, undefined], [NaN, undefined],
  ];
  for (const [given, expected] of cases) it(`reads ${JSON.stringify(given)} as ${expected}`, () => assert.equal(readDate(given), expected));

  it('are read by what their column shows of day and month', () => {
    assert.equal(dateOrder(['05/06/2019', '25/06/2019', null]), 'day-first');
    assert.equal(dateOrder(['05/06/2019', '06/25/2019']), 'month-first');
    for (const column of [['05/06/2019'], ['25/06/2019', '06/25/2019'], []]) assert.equal(dateOrder(column), 'ambiguous');
    assert.deepEqual([readDate('05/06/2019', 'day-first'), readDate('05/06/2019', 'month-first')], ['2019-06-05', '2019-05-06']);
  });

  it('are read by the other columns where their own tells nothing, and not where these disagree or the own one has both', () => {
    const columns = new DateColumns();
    columns.see('start', '05/06/2019');
    columns.see('end', '25/06/2019');
    assert.deepEqual([columns.orderOf('start'), columns.orderOf('end'), columns.orderOf('other')], ['day-first', 'day-first', 'day-first']);
    columns.see('awarded', '06/25/2019');
    assert.deepEqual([columns.orderOf('start'), columns.orderOf('end')], ['ambiguous', 'day-first']);
    columns.see('end', '06/25/2019');
    assert.equal(columns.orderOf('end'), 'ambiguous');
  });

  it('are the calendar’s own for every instant', () => {
    fc.assert(fc.property(fc.integer({ min: 31_536_000, max: 4_102_444_800 }).filter((seconds) => seconds % 86_400 !== 0), (seconds) => {
      assert.equal(readDate(seconds), new Date(seconds * 1000).toISOString().replace('.000', ''));
    }));
  });
});

describe('numbers', () => {
  const cases: readonly (readonly [unknown, number | undefined])[] = [
    [' 22757,96', 22757.96], ['1.234,5', 1234.5], ['1 234', 1234], ['1\u00a0234,5', 1234.5], ['1,234.50', 1234.5], ['1,234', 1234], ['1.234', 1.234], ['1.234.567', 1234567], ['-3', -3], ['1e3', 1000], ['12 %', 12], ['$1,200', 1200], ["1'234", 1234], ['.5', 0.5], ['١٬٢٣٤٫٥', 1234.5], ['۱۲', 12],
    ['', undefined], ['1,2,3', undefined], ['abc', undefined], ['1.2.3', undefined], [null, undefined], [Infinity, undefined], ['9'.repeat(100), undefined],
  ];
  for (const [given, expected] of cases) it(`reads ${JSON.stringify(given).slice(0, 30)} as ${expected}`, () => assert.equal(readNumber(given), expected));
});

describe('numbers of a column', () => {
  const sign = (...values: readonly unknown[]): string | undefined => {
    const column = new DecimalColumn();
    for (const value of values) column.see(value);
    return column.found;
  };

  it('are read by what it shows of commas and dots', () => {
    assert.deepEqual([sign('1.234,50', '2.000'), sign(' 22757,96'), sign('1.234.567'), sign('1,234.50'), sign('1,234,567'), sign('0.234')], ['comma', 'comma', 'comma', 'dot', 'dot', 'dot']);
    assert.deepEqual([sign('1.234'), sign('1,234'), sign('12,5', '12.5'), sign(12.5, null), sign('e.g. x')], [undefined, undefined, undefined, undefined, undefined]);
    assert.deepEqual([readNumber('2.000', 'comma'), readNumber('1,234', 'comma'), readNumber('2.000', 'dot'), readNumber('1,234', 'dot'), readNumber('1.234,5', 'comma')], [2000, 1.234, 2, 1234, 1234.5]);
  });

  it('are decimals with a dot where numbers from a thousand on are written without one', () => {
    assert.deepEqual([sign('1.234', '1500'), sign('1.234', 2500), sign('1.234', 0.5), sign('1.234', '12,5', '1500'), sign('1500')], ['dot', 'dot', 'dot', 'comma', undefined]);
  });

  it('are none where the dots of some may part thousands and nothing tells', () => {
    const numbers = (...values: readonly unknown[]): readonly unknown[] => {
      const column = new DecimalColumn();
      for (const value of values) column.see(value);
      return [column.doubt?.severity, ...values.map((value) => column.read(value))];
    };
    assert.deepEqual(numbers('1.012', '980', '12.345'), ['error', null, 980, null]);
    assert.deepEqual(numbers('1.012', '980', '12.345', '1.012.345'), [undefined, 1012, 980, 12_345, 1_012_345]);
    assert.deepEqual(numbers('12.345', '13.876'), ['warning', 12.345, 13.876]);
    assert.deepEqual(numbers('12.345', '0.876', '7'), [undefined, 12.345, 0.876, 7]);
  });

  it('have no thousands where they are degrees', () => assert.deepEqual([degrees('6,821'), degrees('-1,625'), degrees('1,625° W'), degrees('6.7'), degrees('٣١٫٩')], [6.821, -1.625, -1.625, 6.7, 31.9]));
});

describe('amounts', () => {
  const cases: readonly (readonly [unknown, unknown])[] = [
    ['USD 1,200.50', { value: 1200.5, currency: 'USD' }], ['1200 EUR', { value: 1200, currency: 'EUR' }], ['R$ 1.200,50', { value: 1200.5, currency: 'BRL' }], ['US$1,000', { value: 1000, currency: 'USD' }], ['$1,000', { value: 1000 }], ['5 000 FCFA', { value: 5000 }], ['€ 5,000', { value: 5000, currency: 'EUR' }],
    ['250.000 €', { value: 250_000, currency: 'EUR' }], ['KZT 75.000', { value: 75_000, currency: 'KZT' }], ['$ 1.250', { value: 1250 }], ['KWD 12.500', undefined], ['EUR 1.5 million', { value: 1_500_000, currency: 'EUR' }], ['€2,5 Mio.', { value: 2_500_000, currency: 'EUR' }], ['3 млн тенге', undefined], ['12 тыс. ₸', { value: 12_000, currency: 'KZT' }], ['1.500 million USD', undefined], ['2 mil €', undefined], ['12.500', undefined], ['12.50', { value: 12.5 }], [7, { value: 7 }],
    ['about 2 million', undefined], ['2 M', undefined], ['', undefined], [null, undefined],
  ];
  for (const [given, expected] of cases) it(`reads ${JSON.stringify(given)}`, () => assert.deepEqual(readAmount(given), expected));

  it('are told by the column or by the currency where a dot may part thousands', () => {
    assert.deepEqual([readAmount('12.500', 'dot'), readAmount('12.500', 'comma'), readAmount('12.500', undefined, 'eur'), readAmount('12.500', undefined, 'KWD')], [{ value: 12.5 }, { value: 12_500 }, { value: 12_500 }, undefined]);
  });
});

describe('HTML', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'], ['<ul><li>A</li><li>B</li></ul>', '• A\n• B'], ['Fish &amp; chips &#8211; &#x2019; &nbsp;x', 'Fish & chips – ’ \u00a0x'], ['a < b and c > d', 'a < b and c > d'], ['<script>alert(1)</script>ok<style>p{}</style>', 'ok'],
    ['<a title="a > b" href=x>link</a>', 'link'], ['<!-- no --><b>yes', 'yes'], ['&lt;b&gt; &unknown; &amp;lt;', '<b> &unknown; &lt;'], ['&#150;&#0;&#xd800;&#9999999;', '–\ufffd\ufffd\ufffd'], ['<p', ''], ['<td>1</td><td>2</td>', '1 2'],
  ];
  for (const [given, expected] of cases) it(`becomes text: ${given.slice(0, 40)}`, () => assert.equal(htmlToText(given), expected));

  it('is told from text with signs of its own', () => {
    for (const html of ['<p>x', '<br/>', 'a<br />b', '</ul >', '<a href=x>y</a>', '<p class="a b">z', '<img data-x1="a">', 'Fish &amp; chips']) assert.ok(looksLikeHtml(html), html);
    for (const text of ['If a<b and c>d', 'a < b', '<3', 'b<a', '<b', 'AT&T']) assert.ok(!looksLikeHtml(text), text);
  });

  it('leaves no tag and takes linear time, whatever it is', () => {
    for (const part of ['<', '<a ', '<a b="', '&nbsp;', '<!--', '<script>', '</', ' ', '\n', '<p>', '&#', '\u00a0']) assert.ok(htmlToText(part.repeat(200_000)).length <= 400_000);
    fc.assert(fc.property(fc.string(), (text) => assert.ok(!/<[a-z/][^<>]*>/i.test(htmlToText(`<p>${text.replace(/[<&]/g, '')}</p>`)))));
  });

  it('has its references decoded once', () => assert.equal(decodeEntities('&eacute;&Eacute;&euro;&szlig;&copy;'), 'éÉ€ß©'));
});

describe('places', () => {
  it('are read from numbers, texts and pairs, and none where one is missing', () => {
    assert.deepEqual(coordinates('5,5', '-0.2'), { lat: 5.5, lon: -0.2 });
    assert.deepEqual(coordinatePair('0.31 32.58'), { lat: 0.31, lon: 32.58 });
    assert.deepEqual(coordinatePair('(5.6, -0.2)'), { lat: 5.6, lon: -0.2 });
    assert.deepEqual([coordinatePair('POINT (-0.2 5.6)'), coordinatePair('SRID=4326;POINT(-0.2 5.6)'), coordinatePair('POINT (1)')], [{ lat: 5.6, lon: -0.2 }, { lat: 5.6, lon: -0.2 }, undefined]);
    for (const pair of [['', 1], [null, 1], ['x', 1]]) assert.equal(coordinates(...(pair as [unknown, unknown])), undefined);
  });

  it('are the middle of a line or an area, as a region', () => {
    assert.deepEqual(placeOfGeometry({ type: 'Point', coordinates: [1, 2, 3] }), { lat: 2, lon: 1 });
    assert.deepEqual(placeOfGeometry({ type: 'Polygon', coordinates: [[[0, 0], [4, 0], [4, 2], [0, 0]]] }), { lat: 1, lon: 2, precision: 'region' });
    assert.deepEqual(placeOfGeometry({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2, 4] }, { type: 'LineString', coordinates: [[0, 0], [4, 8]] }] }), { lat: 4, lon: 2, precision: 'region' });
    for (const none of [null, {}, { type: 'Point', coordinates: [] }, { type: 'Polygon', coordinates: 'x' }]) assert.equal(placeOfGeometry(none), undefined);
  });

  it('are in the middle of a shape that lies on both sides of the antimeridian, however it is written', () => {
    const ring = (west: number, east: number): number[][] => [[west, -20], [east, -20], [east, -16], [west, -16], [west, -20]];
    const middle = (geometry: object): unknown => { const place = placeOfGeometry(geometry); return place && [place.lat, place.lon]; };
    // Cut, as RFC 7946 asks; beyond 180 degrees on either side; jumping from one side to the other.
    assert.deepEqual(middle({ type: 'MultiPolygon', coordinates: [[ring(176, 180)], [ring(-180, -178)]] }), [-18, 179]);
    assert.deepEqual(middle({ type: 'MultiPolygon', coordinates: [[ring(178, 180)], [ring(-180, -174)]] }), [-18, -178]);
    assert.deepEqual(middle({ type: 'Polygon', coordinates: [ring(176, 182)] }), [-18, 179]);
    assert.deepEqual(middle({ type: 'Polygon', coordinates: [ring(176, 186)] }), [-18, -179]);
    assert.deepEqual(middle({ type: 'Polygon', coordinates: [ring(-190, -175)] }), [-18, 177.5]);
    assert.deepEqual(middle({ type: 'Polygon', coordinates: [ring(176, -178)] }), [-18, 179]);
    assert.deepEqual(middle({ type: 'LineString', coordinates: [[178, -20], [-179, -18], [-178, -16]] }), [-18, 180]);
    assert.deepEqual(middle({ type: 'MultiPoint', coordinates: [[178, -20], [-176, -16]] }), [-18, -179]);
    assert.deepEqual(middle({ type: 'GeometryCollection', geometries: [{ type: 'MultiPoint', coordinates: [[178, -20]] }, { type: 'Point', coordinates: [-176, -16] }] }), [-18, -179]);
    // Russia reaches far around, and a shape of the whole world has no gap.
    assert.deepEqual(middle({ type: 'MultiPolygon', coordinates: [[ring(20, 180)], [ring(-180, -170)]] }), [-18, 105]);
    assert.deepEqual(middle({ type: 'Polygon', coordinates: [ring(-180, 180)] }), [-18, 0]);
    assert.deepEqual(middle({ type: 'Polygon', coordinates: [ring(-80, 90)] }), [-18, 5]);
  });

  it('have the middle of a box that goes over the antimeridian on its own side', () => {
    assert.deepEqual(middleOfBox(177, -20, -178, -16), { lat: -18, lon: 179.5, precision: 'region' });
    assert.deepEqual(middleOfBox(-170, -20, 170, 20), { lat: 0, lon: 0, precision: 'region' });
  });
});

describe('garbled letters', () => {
  /** UTF-8 read as Latin-1. */
  const garble = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
  it('are noticed in any language with marks or of another script', () => {
    for (const text of ['£100', 'Écoles', 'Projet réussi', 'Niños', 'Школа', 'Ação', 'مدارس', '学校']) assert.ok(looksGarbled(garble(text)), text);
    assert.ok(looksGarbled('\ufffdcole primaire'));
    assert.ok(looksGarbled('itâ€™s'));
  });
  it('are not seen in good text', () => {
    for (const text of ['£100', 'Écoles', 'NÃO', 'MANHÃ', 'Âge', 'Šiauliai', 'Школа', 'مدارس', '学校', 'Ðuro Ñandú', 'ÂNGELA À PARIS', 'Le café…” et « l’été »', 'Ø Ørsted, Ûn']) assert.ok(!looksGarbled(text), text);
  });
});
