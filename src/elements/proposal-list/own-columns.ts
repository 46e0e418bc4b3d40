import type { Dataset } from '../../kit/dataset.js';
import { entriesOf } from '../../model/entries.js';
import type { Proposal } from '../../model/feed.js';
import { buildColumn, type Column } from '../../query/columns.js';
import { proposalFacets } from '../../query/proposal-facets.js';
import { Work, type Pause } from '../../query/work.js';

const made = new WeakMap<Dataset, OwnColumns>();

/** The columns that the list is grouped and counted by. They do not need what filtering and searching need, which is loaded only for that. */
export class OwnColumns {
  #works: ReadonlyMap<string, Work<Column>>;

  constructor(data: Dataset) {
    const records = data.records('proposal') as readonly Proposal[];
    const entries = entriesOf(data.feed);
    this.#works = new Map(Object.entries(proposalFacets).map(([name, values]) => [name, new Work(buildColumn(records, { name, values }, entries))]));
  }

  static of(data: Dataset): OwnColumns {
    let columns = made.get(data);
    if (!columns) made.set(data, (columns = new OwnColumns(data)));
    return columns;
  }

  /** Undefined for a facet that follows the thread. */
  get(name: string): Column | undefined {
    return this.#works.get(name)?.finish();
  }

  ready(names: readonly string[]): boolean {
    return names.every((name) => this.#works.get(name)?.done ?? true);
  }

  async prepare(names: readonly string[], pause: Pause): Promise<void> {
    for (const name of names) await this.#works.get(name)?.finishInSlices(pause);
  }
}
