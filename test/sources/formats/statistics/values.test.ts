import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Axis, rolesOf, type Role } from '../../../../src/sources/formats/statistics/axis.js';
import { ageOf, sexOf, statusOf } from '../../../../src/sources/formats/statistics/codes.js';
import { periodReader, readPeriod } from '../../../../src/sources/formats/statistics/time-periods.js';
import { powerOf, readValue, unitBeside } from '../../../../src/sources/formats/statistics/values.js';

/** What steps come to, without any pause. */
function finished<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

describe('periods of statistics', () => {
  const periods: readonly (readonly [string | number, string | undefined, string?])[] = [
    [2019, '2019', 'A'], ['2019.0', '2019', 'A'], ['YR2019', '2019', 'A'], ['2019-A1', '2019', 'A'], ['2019-Q1', '2019-01', 'Q'], ['2019Q4', '2019-10', 'Q'], ['Q2 2019', '2019-04', 'Q'], ['2019K3', '2019-07', 'Q'], ['2019-S2', '2019-07', 'S'],
    ['2019-H1', '2019-01', 'S'], ['2019-T2', '2019-05', 'T'], ['2019T2', '2019-04', 'Q'], ['2019-05', '2019-05', 'M'], ['2019M5', '2019-05', 'M'], ['2019-M12', '2019-12', 'M'], ['201905', '2019-05', 'M'], ['2019-05-14', '2019-05-14', 'D'],
    ['2019-05-14T00:00:00', '2019-05-14', 'D'], ['2020-D060', '2020-02-29', 'D'], ['2021-W01', '2021-01-04', 'W'], ['2020W53', '2020-12-28', 'W'], ['1970-W01', '1969-12-29', 'W'], ['2013-2017', '2013', 'A'], ['2014/15', '2014', 'A'],
    ['2019-04-01/P1Y', '2019', 'A'], ['2019-04-01/P3M', '2019-04', 'Q'], ['Mar-May 1993', '1993-03', 'Q'], ['Dec  1997', '1997-12', 'M'], ['2019-Q5', undefined], ['2019-W54', undefined], ['Total', undefined], ['x'.repeat(100_000), undefined],
  ];
  it('are read in the ways that they are written', () => {
    assert.deepEqual(periods.map(([text]) => [text, readPeriod(text)?.date, readPeriod(text)?.rhythm]), periods.map(([text, date, rhythm]) => [text, date, rhythm]));
  });

  it('are quarters where the fourth part of a year is the last, else months', () => {
    const dates = (texts: readonly string[], name = ''): unknown => texts.map((_, index) => finished(periodReader(texts, name))(index)).map((period) => period && [period.date, period.rhythm]);
    assert.deepEqual(dates(['2005', '2005 - 1', '2005 - 4']), [['2005', 'A'], ['2005-01', 'Q'], ['2005-10', 'Q']]);
    assert.deepEqual(dates(['2005-1', '2005-12']), [['2005-01', 'M'], ['2005-12', 'M']]);
    assert.deepEqual(dates(['2005-1', '2005-2'], 'Semestre'), [['2005-01', 'S'], ['2005-07', 'S']]);
    assert.deepEqual(dates(['2005-2'], 'Trimestre'), [['2005-04', 'Q']]);
  });

  it('are years of accounts where each names the year after it, whatever stands after them', () => {
    const dates = (...texts: readonly string[]): unknown => texts.map((_, index) => finished(periodReader(texts, 'Year'))(index)).map((period) => period && [period.date, period.rhythm, period.isLong]);
    assert.deepEqual(dates('2008/09', '2009/10', '2012/13 [Note 5]', '2020'), [['2008', 'A', true], ['2009', 'A', true], ['2012', 'A', true], ['2020', 'A', undefined]]);
    assert.deepEqual(dates('2009-10', '2010-11'), [['2009', 'A', true], ['2010', 'A', true]]);
    assert.deepEqual(dates('1999/00'), [['1999', 'A', true]]);
    assert.deepEqual(dates('2009-10'), [['2009-10', 'M', undefined]]);
    assert.deepEqual(dates('2009/10', '2009/11'), [['2009-10', 'M', undefined], ['2009-11', 'M', undefined]]);
    assert.deepEqual(dates('2021 (p)', '2020*'), [['2021', 'A', undefined], ['2020', 'A', undefined]]);
  });
});

describe('codes of statistics', () => {
  it('are sexes in any of many languages; both is none', () => {
    const said = [['M', 'Male'], ['_T', 'Total'], ['1', 'Hommes'], ['2', 'Femmes'], ['x', 'Оба пола'], ['SEX_F', 'SEX_F'], ['O', 'Other'], ['M', 'Mujeres'], ['a', 'إناث'], ['b', '男']] as const;
    assert.deepEqual(said.map(([code, label]) => sexOf(code, label)), ['male', undefined, 'male', 'female', undefined, 'female', 'Other', 'female', 'female', 'male']);
  });

  it('are ages in figures where they say them', () => {
    const said = [['Y5T17', ''], ['Y_GE15', ''], ['Y_LT5', ''], ['5-17', ''], ['15+', ''], ['AGE_YTHADULT_YGE15', ''], ['Y15-24\r\n', ''], ['_T', ''], ['ALLAGE', ''], ['x', 'All ages'], ['x', 'De 16 a 19 años'], ['Y7', '']] as const;
    assert.deepEqual(said.map(([code, label]) => ageOf(code, label)), ['5-17', '15+', '<5', '5-17', '15+', '15+', '15-24', undefined, undefined, undefined, 'De 16 a 19 años', '7']);
  });

  it('are totals where offices write what is in them beside the word', () => {
    const sexes = ['Total, all persons', 'totalt, samtliga män och kvinnor', 'Total - Gender', 'Total, women', 'Total-quality'];
    assert.deepEqual(sexes.map((label) => sexOf('x', label)), [undefined, undefined, undefined, 'female', 'Total-quality']);
    assert.deepEqual(['Years, total', 'Total, 15 years and over', 'Всего, все возрасты'].map((label) => ageOf('999', label)), [undefined, '15 years and over', undefined]);
    assert.deepEqual(['SEX_MLE', 'SEX_FMLE', 'SEX_BTSX'].map((code) => sexOf(code, code)), ['male', 'female', undefined]);
  });

  it('are statuses of which the normal one says nothing', () => {
    const said = [['A', 'Normal value'], ['E', ''], ['e', 'estimated'], ['x', 'Confidential'], ['Normal value', ''], ['Provisional value', ''], [':', ''], ['b', 'Break in series'], ['Q', ''], ['constructor', '']] as const;
    assert.deepEqual(said.map(([code, label]) => statusOf(code, label)), [undefined, 'estimate', 'estimate', 'suppressed', undefined, 'provisional value', undefined, 'break in series', 'suppressed', 'constructor']);
  });

  it('are values, bounds and gaps, times their power of ten', () => {
    assert.deepEqual(['12.3', ' 12,3', null, '', 'NaN', '..', 0, '<2.5', '7.1 e', 'many', 'x'].map((value) => readValue(value, 3)), [
      { value: 12300 }, { value: 12300 }, { value: null }, { value: null }, { value: null }, { value: null }, { value: 0 }, { value: 2500, status: '<2500', isBound: true }, { value: 7100, status: 'estimate' }, { value: 'many' }, { value: null, status: 'x' },
    ]);
    assert.deepEqual([['3', ''], ['1000', ''], ['x', 'Millions'], ['0', 'Units'], ['Thousands', ''], ['-3', '']].map(([code, label]) => powerOf(code!, label)), [3, 3, 6, 0, 3, -3]);
  });

  it('tell what a dimension is by its id, its name and its categories', () => {
    const axis = (id: string, name: string, ...codes: readonly string[]): Axis => {
      const made = new Axis(id, name);
      for (const code of codes) made.category(code);
      return made;
    };
    const axes = [
      axis('Location', 'Location', 'URBAN'), axis('REF_AREA', 'Area', 'KEN'), axis('COUNTERPART_AREA', 'Partner country', 'GHA'), axis('C1', 'Возрастная группа', '5-17'), axis('PER', 'Period', 'INI', 'END'), axis('TIME', 'Time', '2019'),
      axis('classif1', 'Who', 'Hombres', 'Mujeres'), axis('LANGUAGE', 'Language', 'en'), axis('NACE', 'Industry', 'M', 'T'), axis('UNIT_MULT', 'x', '3'), axis('FREQ', 'Frequency', 'A'),
    ];
    const expected: readonly Role[] = ['other', 'country', 'other', 'age', 'other', 'time', 'sex', 'other', 'other', 'multiplier', 'frequency'];
    assert.deepEqual(finished(rolesOf(axes)), expected);
  });
});

describe('the unit of a table', () => {
  it('is the sign of per cent where that is all it says, in any language, and else as it is', () => {
    for (const unit of ['PERCENT', 'Percentage', 'Percentage (%)', ' per cent', 'Процентов', { fr: 'Pourcentage', en: 'Share' }]) assert.equal(unitBeside(unit), '%');
    for (const unit of ['Percentage points', 'Per cent of children', '', { en: 'Persons' }]) assert.equal(unitBeside(unit), unit);
    assert.equal(unitBeside(undefined), undefined);
  });
});
