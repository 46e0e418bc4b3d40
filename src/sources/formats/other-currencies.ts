import type { Place } from '../../model/pointer.js';
import type { Draft } from '../draft.js';

/** Records with sums of several currencies, of which only one is added up: told once for all of them. */
export class OtherCurrencies {
  #count = 0;
  #first: { readonly place: Place; readonly kept: string; readonly others: readonly string[] } | undefined;

  see(kept: string | undefined, others: readonly string[], place: Place): void {
    this.#count++;
    this.#first ??= { place, kept: named(kept), others: others.map(named) };
  }

  /** @param what the sums are, such as `budgets` */
  report(draft: Draft, what: string): void {
    if (!this.#first) return;
    const { place, kept, others } = this.#first;
    draft.report(place, [], `Expected ${what} of one currency, met several in ${this.#count === 1 ? 'one record' : `${this.#count} records, of which this is the first`}: those in ${kept} are added up, those in ${others.slice(0, 5).join(', ')} left out.`);
  }
}

const named = (currency: string | undefined): string => currency?.slice(0, 20) || 'no currency';
