import type { Text } from '../../../model/feed.js';
import { below } from '../../payload.js';
import type { Place } from '../../../model/pointer.js';
import type { Draft } from '../../draft.js';
import { readDay } from '../../read/days.js';
import { readNumber } from '../../read/numbers.js';
import { filled } from '../../read/texts.js';
import { eachStep, flatMapped, holdsMany, mapped, sorted, type Steps } from '../../turns.js';

export interface Dimension {
  readonly name: string;
  readonly value: string;
}

/** A baseline, a target or an actual value. */
export interface Measured {
  readonly value: unknown;
  readonly date?: unknown;
  readonly dimensions: readonly Dimension[];
  readonly keys: readonly (string | number)[];
}

export interface PeriodPart {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly targets: readonly Measured[];
  readonly actuals: readonly Measured[];
}

export interface IndicatorPart {
  readonly title?: Text | undefined;
  /** IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative. */
  readonly measure?: string | undefined;
  /** Whether it gets better as it grows; the standard takes that for granted. */
  readonly ascending?: string | undefined;
  readonly baselines: readonly Measured[];
  readonly periods: readonly PeriodPart[];
  /** From the activity to the indicator. */
  readonly keys: readonly (string | number)[];
}

export interface ResultPart {
  readonly title?: Text | undefined;
  readonly description?: Text | undefined;
  /** ResultType: 1 output, 2 outcome, 3 impact, 9 other. */
  readonly type?: string | undefined;
  readonly indicators: readonly IndicatorPart[];
}

type Numbered = Measured & { readonly number: number };

/** Writes the indicators of activities' results. */
export class ResultWriter {
  constructor(private readonly draft: Draft) {}

  /** @returns ids of the indicators, for the initiative */
  *write({ id, results }: { readonly id: string; readonly results: readonly ResultPart[] }, place: Place): Steps<readonly string[]> {
    const written: string[] = [];
    for (const [r, result] of results.entries()) {
      for (const [i, indicator] of result.indicators.entries()) {
        written.push(yield* this.#indicator(`${id}/result/${r + 1}/${i + 1}`, id, result, indicator, place));
        yield;
      }
    }
    return written;
  }

  *#indicator(id: string, activity: string, result: ResultPart, indicator: IndicatorPart, place: Place): Steps<string> {
    const own = below(place, ...indicator.keys);
    const told: string[] = [];
    const numbers = (list: readonly Measured[], what: string): Steps<readonly Numbered[]> => flatMapped(list, (measured) => {
      const number = readNumber(measured.value);
      if (number !== undefined) return [{ ...measured, number }];
      // Nominal and qualitative indicators are measured in words, which are told rather than drawn.
      if (typeof measured.value === 'string' && measured.value.trim() !== '') told.push(`${what}: ${measured.value.trim()}`);
      return [];
    });
    const dated = (measured: Numbered, date: unknown): Record<string, unknown> => ({ ...(date !== undefined && { date }), value: measured.number });

    const baselines = yield* numbers(indicator.baselines, 'Baseline');
    const whole = baselines.find(({ dimensions }) => dimensions.length === 0);
    const series: Record<string, unknown>[] = yield* flatMapped(baselines, (baseline) => (baseline === whole ? [] : [this.#observation(baseline, readDay(baseline.date), place)]));
    const targets: Record<string, unknown>[] = [];
    for (const { start, end, targets: wanted, actuals } of indicator.periods) {
      const date = readDay(end) ?? readDay(start);
      const words = typeof date === 'string' ? ` ${date}` : '';
      for (const observation of yield* flatMapped(yield* numbers(actuals, `Actual${words}`), (actual) => [this.#observation(actual, date, place)])) series.push(observation);
      yield* eachStep(yield* numbers(wanted, `Target${words}`), (target) => {
        if (target.dimensions.length === 0) targets.push(dated(target, date));
        else told.push(`Target${words}, ${target.dimensions.map(({ name, value }) => `${name}: ${value}`).join(', ')}: ${target.number}`);
      });
      yield;
    }
    const before = (a: Record<string, unknown>, b: Record<string, unknown>): number => (String(a['date'] ?? '') < String(b['date'] ?? '') ? -1 : String(a['date'] ?? '') > String(b['date'] ?? '') ? 1 : 0);
    const ordered = holdsMany(targets) ? yield* sorted(targets, before) : targets.sort(before);
    const target = ordered.pop();
    // The feed has one target; those of the periods before it are told.
    const earlier = yield* mapped(ordered.reverse(), (each) => `Target${each['date'] === undefined ? '' : ` ${String(each['date'])}`}: ${String(each['value'])}`);
    const note = yield* noteOf(result, [...earlier, ...told].join('\n'));
    this.draft.add('indicators', {
      id,
      title: indicator.title ?? result.title ?? activity,
      unit: indicator.measure === '2' ? '%' : undefined,
      direction: /^(?:0|false)$/i.test(indicator.ascending ?? '') ? 'down' : /^(?:1|true)$/i.test(indicator.ascending ?? '') ? 'up' : undefined,
      baseline: whole && dated(whole, readDay(whole.date)),
      target,
      series: filled(series),
      note,
    }, own, {});
    return id;
  }

  #observation(measured: Numbered, date: unknown, place: Place): Record<string, unknown> {
    const observation: Record<string, unknown> = { ...(date !== undefined && { date }), value: measured.number };
    const tiers: string[] = [];
    for (const { name, value } of measured.dimensions) {
      if (/^(?:sex|gender|sexe|genre|sexo|género|genero)$/i.test(name.trim()) && observation['sex'] === undefined) observation['sex'] = sexOf(value);
      else if (/^(?:age|âge|edad|idade)(?:[\s_-]?(?:group|range|groupe))?$/i.test(name.trim()) && observation['age'] === undefined) observation['age'] = value;
      else tiers.push(`${name}: ${value}`);
    }
    if (tiers.length > 0) observation['tier'] = tiers.join(', ');
    return this.draft.mark(observation, below(place, ...measured.keys), {});
  }
}

const sexOf = (value: string): string =>
  /^(?:f|female|females|women|woman|girls?|femmes?|filles?|mujer(?:es)?|niñas?)$/i.test(value.trim()) ? 'female' : /^(?:m|male|males|men|man|boys?|hommes?|garçons?|hombres?|niños?)$/i.test(value.trim()) ? 'male' : value;

/** Result and group that an indicator belongs to, since publishers measure the same for many, and what cannot be drawn. */
function* noteOf({ title, description }: ResultPart, told: string): Steps<Text | undefined> {
  const languages = [...new Set([title, description].flatMap((text) => (typeof text === 'object' ? Object.keys(text) : [])))];
  const inOne = (language?: string): string => [...[title, description].map((text) => (typeof text === 'object' ? text[language ?? ''] : text)), told].filter((text) => text !== undefined && text !== '').join('\n');
  if (languages.length > 0) return Object.fromEntries(yield* mapped(languages, (language) => [language, inOne(language)] as const));
  const note = inOne();
  return note === '' ? undefined : note;
}
