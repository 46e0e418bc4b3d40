import { measureWith } from '../../kit/export/measure.js';
import type { Messages } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import { nextTurn, pauseBySlices } from '../../kit/page.js';
import { readingOf, stated, type Dimension, type Observed } from '../../layout/chart-data.js';
import type { Drawn } from '../../layout/chart-lines.js';
import { hasDimensions, isMixed } from '../../layout/chart-slice.js';
import type { TextMeasurer } from '../../layout/text-fit.js';
import type { Indicator } from '../../model/feed.js';
import type * as aroundParts from './around.js';
import { ChartView } from './chart-view.js';
import { ChartWords } from './chart-words.js';
import { findingText } from './finding.js';
import { formOf, timeForm, type FormPart } from './forms.js';
import type { CtIndicatorChart } from './indicator-chart.js';
import type { Overview } from './overview.js';
import type * as splitting from './splits.js';

const splitParts = new Lazy(() => import('./splits.js'));
const overviews = new Lazy(() => import('./overview.js'));
const ways = new Lazy(() => import('./further-indicators.js'));
const arounds = new Lazy(() => import('./around.js'));
const beyonds = new Lazy(() => import('./beyond.js'));
const countries = new Lazy(() => import('../../kit/country-words.js'));

/** Observations that are read without giving the page a turn. */
export const mostAtOnce = 10_000;
/** Bars or panels that are drawn before the reader asks for more. */
const firstParts = 30;
/** On paper as many as there are, within reason. */
const mostParts = 1000;

/** True for at most one value of which nothing can be said but its date: no status, baseline or target. */
function isPlain({ baseline, target }: Indicator, { list, dates, values, states }: Observed): boolean {
  return !(baseline ?? target) && list.length < 2 && list.length === dates.length && list.every((_, row) => states[row] === stated.final && !Number.isNaN(values[row]));
}

const hasCountries = ({ columns }: Observed): boolean => columns.country.values.length > 1;

/** Finds out which indicator is drawn and how, waits for the parts that draw it, and lays it out. */
export class Arranger {
  chart: ChartView | undefined;
  drawn: Drawn | undefined;
  overview: Overview | undefined;
  /** Draws the marks of what is drawn. */
  drawMarks: FormPart['drawMarks'] | undefined;
  around: typeof aroundParts | undefined;
  /** What is needed where a series has dimensions. */
  splits: typeof splitting | undefined;
  /** How much larger the letters of the page are than those that a chart is laid out with. */
  zoom = 1;
  /** Px that the picture has; 0 until it is known. */
  width = 0;
  /** True while a part or an observation that the drawing needs is on its way. */
  isWaiting = true;
  #host: CtIndicatorChart;
  /** What the reader has opened, until something is selected elsewhere. */
  #opened: string | undefined;
  #selected: string | null = null;
  #picks: Partial<Record<Dimension, string>> = {};
  #most = firstParts;
  /** What is to be drawn as soon as its parts are here. */
  #view: ChartView | undefined;
  #made: readonly unknown[] = [];
  #laidOut: readonly unknown[] = [];
  /** True once a part could not be had: what can be drawn without it is. */
  #lacksPart = false;
  #shownIds: { readonly of: unknown; readonly ids: ReadonlySet<string> } | undefined;
  /** Long series are read one after the other, in slices that leave the page its turns. */
  #pause = pauseBySlices();
  #queue: Promise<unknown> = Promise.resolve();
  #queued = new WeakSet<Indicator>();

  constructor(host: CtIndicatorChart) {
    this.#host = host;
  }

  /** How many bars or panels a press on "Show more" would add. */
  get more(): number {
    return this.#host.printing ? 0 : Math.min((this.drawn?.parts ?? 0) - this.#most, firstParts);
  }

  readonly showMore = (): void => {
    this.#most += firstParts;
    this.#host.requestUpdate();
  };

  readonly choose = (what: 'by' | 'form' | 'pick', value: string, dimension?: Dimension): void => {
    if (what === 'pick') this.#picks = { ...this.#picks, [dimension!]: value };
    else this.#host[what] = value;
    this.#most = firstParts;
    this.#host.requestUpdate();
  };

  readonly open = (id: string): void => {
    const host = this.#host;
    this.#opened = id;
    host.requestUpdate();
    void host.updateComplete.then(() => {
      host.announcement = host.chart ? findingText(host.chart) : '';
      // A figure that is opened gives its place to the chart.
      if (!host.shadowRoot!.activeElement) host.renderRoot.querySelector<HTMLElement>('.title button')?.focus();
    });
  };

  /** Draws the host again when the page has had a turn. */
  readonly goOn = async (): Promise<void> => {
    await nextTurn();
    this.#host.requestUpdate();
  };

  /** True once the observations of an indicator are read. So many that they would hold up the page are read in slices, and the host is drawn again when that is done. */
  isRead(indicator: Indicator): boolean {
    const reading = readingOf(indicator);
    if (reading.done || (indicator.series?.length ?? 0) <= mostAtOnce) return true;
    if (!this.#queued.has(indicator)) {
      this.#queued.add(indicator);
      this.#queue = this.#queue.then(() => reading.finishInSlices(this.#pause)).then(this.goOn);
    }
    return false;
  }

  /** Works out what is drawn, if that is not what it was, and lays it out. */
  arrange(): void {
    const host = this.#host;
    const { feedData, shown, selected, lit, printing } = host;
    if (selected !== this.#selected) {
      this.#selected = selected;
      this.#opened = undefined;
    }
    if (!feedData || !shown || !host.isSpoken) return;
    const indicator = this.#find();
    this.isWaiting = false;
    if (!indicator) return void (this.chart = this.#view = undefined);
    if (!this.isRead(indicator)) return void (this.isWaiting = true);
    const { localization, by, form, filters, timeZone } = host;
    const observed = readingOf(indicator).finish();
    const hasSplits = hasDimensions(observed);
    const overview = this.#wait(overviews, shown.count > 1);
    if (overview) {
      this.overview ??= new overview.Overview(host, this);
      this.overview.ways = this.#wait(ways, this.overview.needsWays) ?? this.overview.ways;
    }
    const splits = this.splits = this.#wait(splitParts, hasSplits || !!this.overview?.has(isMixed));
    // English does not bring the names of countries; other languages do. The list names a country only where values were chosen among several.
    const isAbroad = localization.locale.startsWith('en') && (hasCountries(observed) || (!!splits && !!this.overview?.has(hasCountries)));
    this.#wait(countries, isAbroad)?.knowCountries(localization);
    // What has dimensions can be split, and needs the controls for that. Several dates are mostly lines, which are then asked for at once.
    this.#wait(arounds, hasSplits);
    const beyond = this.#wait(beyonds, hasSplits || !isPlain(indicator, observed));
    this.#wait(timeForm, !form && observed.dates.length > 1);
    if (this.isWaiting) return;
    if (this.#view?.indicator.id !== indicator.id) {
      // What was chosen for another indicator.
      this.#picks = {};
      this.#most = firstParts;
    }
    const made = [indicator, localization, by, form, filters, timeZone, this.#picks, splits, beyond];
    if (!this.#view || made.some((each, index) => each !== this.#made[index])) {
      this.#made = made;
      const words = new ChartWords(localization, indicator, feedData.feed.language, timeZone === 'event' || timeZone === 'viewer' ? undefined : timeZone, splits);
      this.#view = new ChartView(indicator, words, { by, form, filters, picks: this.#picks }, splits, beyond);
      // Splitting very many and drawing them are a task each.
      if (observed.list.length > mostAtOnce) {
        this.isWaiting = true;
        // So is looking through them for what can be filtered by, which the host remembers.
        void host.shownFacets;
        return void this.goOn();
      }
    }
    const chart = this.#view;
    const part = this.#wait(formOf(chart), true);
    const around = this.#wait(arounds, chart.needsKey || lit.size > 1);
    if (this.isWaiting) return;
    this.around = around;
    this.chart = chart;
    const font = this.#font;
    this.zoom = Math.max(1, parseFloat(font.fontSize) / 16);
    const width = Math.max(240, (this.width || host.clientWidth || 640) / this.zoom);
    const laidOut = [chart, width, this.#most, printing, part];
    if (this.drawn && laidOut.every((each, index) => each === this.#laidOut[index])) return;
    this.#laidOut = laidOut;
    this.drawMarks = part?.drawMarks;
    this.drawn = part ? chart.draw(width, chart.text(this.measure), part, printing ? mostParts : this.#most) : { scene: { width, height: 0, marks: [] }, tracks: [], needsKey: false };
    host.hands.now?.forget();
  }

  /** Measures in the font of the page. */
  get measure(): TextMeasurer {
    const measure = measureWith(this.#font.fontFamily);
    return (text, size, weight = 400) => measure(text, size, weight);
  }

  get #font(): CSSStyleDeclaration {
    const { renderRoot } = this.#host;
    return getComputedStyle(renderRoot.querySelector('.base') ?? this.#host);
  }

  /** What is drawn: opened here, named by the page, selected, on the thread of what is selected, or the first. */
  #find(): Indicator | undefined {
    const { feedData, shown, records, selected, lit, indicator, record } = this.#host;
    const named = (id: string | null | undefined): Indicator | undefined => {
      const entry = feedData!.get(id ?? '');
      return entry?.kind === 'indicator' ? (entry.record as Indicator) : undefined;
    };
    const isShown = (each: Indicator | undefined): each is Indicator => each !== undefined && this.#isShown(each.id);
    return [named(this.#opened)].find(isShown) ?? named(indicator) ?? [named(selected), ...Array.from(lit, named), named(record)].find(isShown)
      ?? (records[shown!.rows[0] ?? -1] as Indicator | undefined);
  }

  #isShown(id: string): boolean {
    const { shown, isFiltered } = this.#host;
    if (!isFiltered) return true;
    if (this.#shownIds?.of !== shown) this.#shownIds = { of: shown, ids: new Set(this.#host.shownRecords.map((record) => record.id)) };
    return this.#shownIds!.ids.has(id);
  }

  /** A part that the drawing waits for, if it is needed and here. */
  #wait<T extends object>(part: Lazy<T>, isNeeded: boolean): T | undefined {
    const here: (T & { readonly messages?: Messages }) | undefined = isNeeded ? part.use(this.#host, this.#lacks) : undefined;
    if (here?.messages) this.#host.localization.learn(here.messages);
    if (isNeeded && !here && !this.#lacksPart) this.isWaiting = true;
    return here;
  }

  #lacks = (reason: unknown): void => {
    this.#lacksPart = true;
    this.#host.partFailed(reason);
    this.#host.requestUpdate();
  };
}
