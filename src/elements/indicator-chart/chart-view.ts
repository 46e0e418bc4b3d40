import type { Dimension, Observed } from '../../layout/chart-data.js';
import { observedOf } from '../../layout/chart-data.js';
import type { Drawn } from '../../layout/chart-lines.js';
import type { ParityPoint } from '../../layout/chart-parity.js';
import { wholeSlice, type Slice } from '../../layout/chart-slice.js';
import type { FigureText, Milestones } from '../../layout/chart-text.js';
import type { Tally } from '../../layout/chart-tally.js';
import type { Indicator } from '../../model/feed.js';
import type * as beyondParts from './beyond.js';
import type { ChartWords } from './chart-words.js';
import type { Found } from './finding.js';
import type { Form, FormPart } from './forms.js';
import type * as splitParts from './splits.js';

export interface ViewOptions {
  readonly by: string | undefined;
  readonly form: string | undefined;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly picks: Readonly<Partial<Record<Dimension, string>>>;
}

/** An indicator as it is shown: what of its series, in which form. */
export class ChartView implements Found {
  readonly indicator: Indicator;
  readonly words: ChartWords;
  readonly observed: Observed;
  readonly slice: Slice;
  /** How many observations are what; undefined for no more than one plain value. */
  tally: Tally | undefined;
  readonly splits: typeof splitParts | undefined;
  readonly beyond: typeof beyondParts | undefined;
  readonly parity: readonly ParityPoint[] | undefined;
  /** Forms that the data can be shown in, and the one that it is. */
  readonly forms: readonly Form[];
  readonly form: Form;
  /** What is drawn: for women to men, their ratios. */
  readonly drawn: { readonly observed: Observed; readonly slice: Slice };

  /** `splits` splits a series that has dimensions, `beyond` is what one has that is more than a plain value. */
  constructor(indicator: Indicator, words: ChartWords, options: ViewOptions, splits: typeof splitParts | undefined, beyond: typeof beyondParts | undefined) {
    this.indicator = indicator;
    this.words = words;
    this.observed = observedOf(indicator);
    this.splits = splits;
    this.beyond = beyond;
    this.slice = words.slice = splits?.sliceOf(this.observed, options) ?? wholeSlice(this.observed, options.filters);
    this.tally = beyond?.tallyOf(this.observed, [this.slice]);
    this.parity = splits?.parityOf(this.observed, this.slice);
    const { forms, usual } = beyond?.formsOf(this) ?? { forms: [], usual: this.slice.groups.length > 1 ? 'bar' : 'figure' };
    this.forms = forms;
    this.form = forms.find((form) => form === options.form) ?? usual;
    this.drawn = this;
    if (this.form !== 'parity') return;
    this.drawn = splits!.ratios(this);
    this.tally = beyond!.tallyOf(this.drawn.observed, [this.drawn.slice]);
  }

  /** Baseline and target. In the ratio of women to men their place is taken by parity. */
  get milestones(): Milestones {
    if (this.form === 'parity') return { target: { value: 1 } };
    return this.beyond?.milestonesOf(this.indicator) ?? {};
  }

  /** Whether there is a choice of forms or splits, or anything for a key to explain. */
  get needsKey(): boolean {
    return this.beyond?.needsKey(this) ?? false;
  }

  /** Draws it with the part of its form. */
  draw(width: number, text: FigureText, { drawForm }: FormPart, most: number): Drawn {
    const { observed, slice } = this.drawn;
    const gap = this.form === 'parity' ? undefined : this.beyond?.gapWords(this);
    const drawn = drawForm(this, { observed, slice, ...this.milestones, text, width, gap }, most);
    if (drawn.slices) this.tally = this.beyond?.tallyOf(observed, drawn.slices);
    return drawn;
  }

  /** How the chart writes its values. */
  text(measure: FigureText['measure']): FigureText {
    return { measure, value: (value) => this.words.number(this.form === 'parity' ? Number(value.toPrecision(3)) : value) };
  }
}
