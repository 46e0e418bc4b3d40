import type { Dataset } from '../../kit/dataset.js';
import { labelContext } from '../../kit/frame.js';
import { Lazy } from '../../kit/lazy.js';
import { nextTurn, pauseBySlices } from '../../kit/page.js';
import type { Matrix } from '../../layout/matrix.js';
import { arrange, columnOf, facetsIn, facetsOfMatrix, matrixOf, orders, reportsAllowed, type Arrangement, type Facet, type Order } from './arrangement.js';
import type { Controls } from './controls.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';

const furtherOrders = new Lazy(() => import('./orders.js'));
const threads = new Lazy(() => import('./lit-cells.js'));
const feedWords = new Lazy(() => import('../../kit/feed-words.js'));
const countries = new Lazy(() => import('../../kit/country-words.js'));

/** Facets whose values are words of the feed. */
const ofWords: ReadonlySet<string> = new Set(['status', 'kind', 'role']);

const none: ReadonlySet<number> = new Set();

/** More records than this are read in slices, so that input is never kept waiting. */
const many = 4000;

/** Counts and orders what a matrix shows, and keeps what came of it until something else is shown. */
export class Arranger {
  now: Arrangement | undefined;
  /** False while a part or a column that the arrangement needs is on its way. */
  isDone = false;
  #host: CtCoverageMatrix;
  #facets: readonly Facet[] = [];
  #for: Dataset | undefined;
  #matrix: { readonly data: Dataset; readonly key: string; readonly matrix: Matrix } | undefined;
  #preparing = false;
  /** Names and words could not be had: codes and what the feed has stand for them. */
  #isNameless = false;

  constructor(host: CtCoverageMatrix) {
    this.#host = host;
  }

  /** The facets asked for, or the nearest that differ. */
  get facets(): readonly [rows: Facet, columns: Facet] {
    const known = (name: string, other: Facet): Facet => facetsOfMatrix.find((facet) => facet === name) ?? other;
    const rows = known(this.#host.rows, 'country');
    const columns = known(this.#host.columns, 'sector');
    return [rows, columns !== rows ? columns : rows === 'sector' ? 'country' : 'sector'];
  }

  /** What the reader can choose, and has chosen. */
  get controls(): Controls {
    const { rowOrder, columnOrder } = this.#host;
    const order = (name: string): Order => orders.find((each) => each === name) ?? 'count';
    const chosen = this.facets;
    return { facets: facetsOfMatrix.filter((facet) => chosen.includes(facet) || this.#facets.includes(facet)), rowOrder: order(rowOrder), columnOrder: order(columnOrder) };
  }

  /** Counts and orders what is shown; later, where something that it needs is still on its way. */
  arrange(): void {
    const host = this.#host;
    const { shown, feedData: data, localization, filters } = host;
    this.isDone = false;
    if (!shown || !data) return;
    const { facets } = this;
    const [rowFacet, columnFacet] = facets;
    // English does not bring the names of countries and the words of the feed; other languages do.
    if (localization.locale.startsWith('en') && !this.#isNameless) {
      const failed = (reason: unknown): void => {
        this.#isNameless = true;
        host.partFailed(reason);
        host.requestUpdate();
      };
      if (facets.some((facet) => ofWords.has(facet))) {
        const words = feedWords.use(host, failed);
        if (!words) return;
        words.knowWords(localization);
      } else if (facets.includes('country')) {
        const known = countries.use(host, failed);
        if (!known) return;
        known.knowCountries(localization);
      }
    }
    const { rowOrder, columnOrder } = this.controls;
    const isFurther = /similarity|region/.test(rowOrder + columnOrder);
    const more = isFurther ? furtherOrders.use(host, host.partFailed) : undefined;
    const matrix = this.#count(data, rowFacet, columnFacet);
    if (!matrix) return;
    if (this.#for !== data) this.#facets = facetsIn(data);
    this.#for = data;
    matrix.show(host.isFiltered ? shown.rows : undefined, reportsAllowed(matrix, rowFacet, columnFacet, filters));
    this.now = arrange(matrix, rowFacet, columnFacet, { rows: rowOrder, columns: columnOrder }, more, labelContext(host));
    this.isDone = !isFurther || more !== undefined;
  }

  /** The matrix of two facets; undefined while a large feed is being read. */
  #count(data: Dataset, rowFacet: Facet, columnFacet: Facet): Matrix | undefined {
    const key = `${rowFacet} ${columnFacet}`;
    if (this.#matrix?.data === data && this.#matrix.key === key) return this.#matrix.matrix;
    const columns = [columnOf(data, rowFacet), columnOf(data, columnFacet)];
    if (data.feed.initiatives.length > many && !columns.every(({ done }) => done)) {
      if (!this.#preparing) this.#prepare(columns).catch(this.#host.partFailed);
      return undefined;
    }
    const matrix = matrixOf(data, rowFacet, columnFacet);
    this.#matrix = { data, key, matrix };
    return matrix;
  }

  async #prepare(columns: readonly ReturnType<typeof columnOf>[]): Promise<void> {
    this.#preparing = true;
    for (const column of columns) await column.finishInSlices(pauseBySlices());
    this.#preparing = false;
    this.arrange();
    // Drawing has a turn of its own.
    await nextTurn();
    this.#host.requestUpdate();
  }

  /** Cells with records on the thread of the selected one. */
  get lit(): ReadonlySet<number> {
    const { lit, feedData } = this.#host;
    return (this.now && feedData && lit.size && threads.use(this.#host, this.#host.partFailed)?.litCells(this.#host, this.now.matrix, feedData, lit)) || none;
  }
}
