import type { Dimension, Observed } from '../../layout/chart-data.js';
import { observedOf } from '../../layout/chart-data.js';
import type { Drawn } from '../../layout/chart-lines.js';
import type { ParityPoint } from '../../layout/chart-parity.js';
import { wholeSlice, type Slice } from '../../layout/chart-slice.js';
import type { FigureText, Milestone, Milestones } from '../../layout/chart-text.js';
import { tallyOf, type Tally } from '../../layout/chart-tally.js';
import { extent, parseDate } from '../../model/dates.js';
import type { DatedValue, Indicator } from '../../model/feed.js';
import type { ChartWords } from './chart-words.js';
import { gapWords, type Found } from './finding.js';
import type { Form, FormPart } from './forms.js';
import type * as splitParts from './splits.js';

export interface ViewOptions {
  readonly by: string | undefined;
  readonly form: string | undefined;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly picks: Readonly<Partial<Record<Dimension, string>>>;
}

/** More lines than this in one chart are better in panels of their own. */
const mostLines = 8;

/** An indicator as it is shown: what of its series, in which form. */
export class ChartView implements Found {
  readonly indicator: Indicator;
  readonly words: ChartWords;
  readonly observed: Observed;
  readonly slice: Slice;
  tally: Tally;
  readonly splits: typeof splitParts | undefined;
  readonly parity: readonly ParityPoint[] | undefined;
  /** Forms that the data can be shown in, and the one that it is. */
  readonly forms: readonly Form[];
  readonly form: Form;
  /** What is drawn: for women to men, their ratios. */
  readonly drawn: { readonly observed: Observed; readonly slice: Slice };

  /** `splits` splits a series that has dimensions. */
  constructor(indicator: Indicator, words: ChartWords, options: ViewOptions, splits: typeof splitParts | undefined) {
    this.indicator = indicator;
    this.words = words;
    this.observed = observedOf(indicator);
    this.splits = splits;
    this.slice = words.slice = splits?.sliceOf(this.observed, options) ?? wholeSlice(this.observed, options.filters);
    this.tally = tallyOf(this.observed, [this.slice]);
    this.parity = splits?.parityOf(this.observed, this.slice);
    const { dates } = this.tally;
    const { groups, by, held } = this.slice;
    const isSplit = groups.length > 1;
    const countries = held.find(({ dimension }) => dimension === 'country')?.choices.length ?? 0;
    const hasWay = (indicator.baseline?.date ?? indicator.target?.date) !== undefined;
    const can: Readonly<Record<Form, boolean>> = {
      line: dates > 1 || (dates > 0 && (isSplit || hasWay)), bar: isSplit, panels: dates > 1 && (isSplit || countries > 1),
      parity: (this.parity?.length ?? 0) > 0, figure: !isSplit,
    };
    this.forms = (Object.keys(can) as Form[]).filter((form) => can[form]);
    const usual: Form = isSplit ? (dates < 2 ? 'bar' : groups.length > mostLines ? 'panels' : 'line') : dates < 2 ? 'figure' : 'line';
    this.form = this.forms.find((form) => form === options.form) ?? usual;
    this.drawn = this.form === 'parity' ? splits!.ratios(this.observed, this.parity!, by) : this;
    if (this.form === 'parity') this.tally = tallyOf(this.drawn.observed, [this.drawn.slice]);
  }

  /** Baseline and target. In the ratio of women to men their place is taken by parity. */
  get milestones(): Milestones {
    if (this.form === 'parity') return { target: { value: 1 } };
    const { baseline, target } = this.indicator;
    return { baseline: milestoneOf(baseline), target: milestoneOf(target) };
  }

  /** Whether there is a choice of forms or splits, or anything for a key to explain. */
  get needsKey(): boolean {
    const { baseline, target } = this.indicator;
    return this.forms.length > 1 || this.slice.splits.length > 0 || this.slice.held.length > 0 || this.tally.estimates + this.tally.suppressed > 0 || (baseline !== undefined && target !== undefined);
  }

  /** Draws it with the part of its form. */
  draw(width: number, text: FigureText, { drawForm }: FormPart, most: number): Drawn {
    const { observed, slice } = this.drawn;
    const gap = this.form === 'parity' ? undefined : gapWords(this);
    const drawn = drawForm(this, { observed, slice, ...this.milestones, text, width, gap }, most);
    if (drawn.slices) this.tally = tallyOf(observed, drawn.slices);
    return drawn;
  }

  /** How the chart writes its values. */
  text(measure: FigureText['measure']): FigureText {
    return { measure, value: (value) => this.words.number(this.form === 'parity' ? Number(value.toPrecision(3)) : value) };
  }
}

function milestoneOf(dated: DatedValue | undefined): Milestone | undefined {
  if (dated?.value === undefined) return undefined;
  const date = parseDate(dated.date);
  if (!date) return { value: dated.value };
  const [from, to] = extent(date);
  return { value: dated.value, from, to, middle: (from + to) / 2 };
}
