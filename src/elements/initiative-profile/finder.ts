import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import { pauseBySlices } from '../../kit/page.js';
import { nameOf } from '../../kit/record-name.js';
import { fold } from '../../query/fold.js';
import type { CtInitiativeProfile } from './initiative-profile.js';
import type { Sheet } from './sheet.js';

/** Names listed at once; typing on narrows them down. */
const most = 20;
/** No name is searched beyond this. */
const longest = 1000;
const listId = 'profile-found';

/** One of many initiatives by a part of its name: a combobox with a list below it (APG). */
export class ProfileFinder {
  #host: CtInitiativeProfile;
  #choose: (id: string) => void;
  /** What is typed; undefined while nothing is being looked for. */
  #text: string | undefined;
  #active = 0;
  #names: { readonly of: readonly unknown[]; readonly list: string[] } | undefined;

  constructor(host: CtInitiativeProfile, choose: (id: string) => void) {
    this.#host = host;
    this.#choose = choose;
  }

  render({ title }: Sheet): TemplateResult {
    const { localization } = this.#host;
    const t = localization.say(profileParts);
    const isOpen = this.#text !== undefined;
    const { rows, count } = isOpen ? this.#found() : { rows: [], count: 0 };
    const said = !isOpen ? '' : count === 0 ? t('profile.foundNone', { text: this.#text ?? '' }) : count > rows.length ? t('profile.foundMore', { shown: rows.length, count }) : t('profile.found', { count });
    return html`<div class="finder" @focusout=${this.#left}>
      <input
        class="input" type="text" role="combobox" autocomplete="off" aria-autocomplete="list" aria-label=${t('profile.find')} aria-expanded=${isOpen} aria-controls=${listId}
        aria-activedescendant=${isOpen && rows.length ? `${listId}-${this.#active}` : nothing} placeholder=${t('profile.find')}
        .value=${this.#text ?? title.text} @focus=${this.#entered} @input=${this.#typed} @keydown=${this.#pressed}
      >
      <div class="found popup" ?hidden=${!isOpen}>
        <ul role="listbox" id=${listId} aria-label=${t('profile.find')}>${rows.map((row, index) => {
          const name = nameOf(this.#host.records[row]!, localization, this.#host.feedData?.feed.language);
          return html`<li role="option" id="${listId}-${index}" aria-selected=${index === this.#active} @pointerdown=${this.#kept} @click=${() => this.#take(row)}>${bdi(name)}</li>`;
        })}</ul>
        <p class="small muted" role="status">${said}</p>
      </div>
    </div>`;
  }

  /** The shown rows whose names hold what is typed, as far as they are read; the first of them. */
  #found(): { readonly rows: readonly number[]; readonly count: number } {
    const wanted = fold(this.#text?.trim() ?? '');
    const list = this.#names?.list ?? [];
    const rows: number[] = [];
    let count = 0;
    for (const row of this.#host.shown!.rows) {
      if (wanted && !list[row]?.includes(wanted)) continue;
      if (rows.length < most) rows.push(row);
      count++;
    }
    return { rows, count };
  }

  /** Names as they are searched, in slices, so that the first key is not kept waiting. */
  async #read(): Promise<void> {
    const { records, localization, feedData } = this.#host;
    if (this.#names?.of === records) return;
    const names = (this.#names = { of: records, list: [] as string[] });
    const pause = pauseBySlices();
    for (const record of records) {
      names.list.push(fold(nameOf(record, localization, feedData?.feed.language).text.slice(0, longest)));
      if (names.list.length % 500 === 0) await pause();
      if (this.#names !== names) return;
    }
    this.#host.requestUpdate();
  }

  #entered = (event: FocusEvent): void => {
    (event.target as HTMLInputElement).select();
    this.#read().catch(this.#host.partFailed);
  };

  #typed = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#active = 0;
    this.#host.requestUpdate();
  };

  #kept = (event: Event): void => event.preventDefault();

  #left = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && (event.currentTarget as Node).contains(event.relatedTarget))) this.#close();
  };

  #pressed = (event: KeyboardEvent): void => {
    const isOpen = this.#text !== undefined;
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      return this.#close();
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      if (!isOpen) this.#text = '';
      const { length } = this.#found().rows;
      this.#active = isOpen ? Math.max(0, Math.min(length - 1, this.#active + step)) : 0;
      this.#host.requestUpdate();
    } else if (event.key === 'Enter' && isOpen) {
      const row = this.#found().rows[this.#active];
      if (row !== undefined) this.#take(row);
    }
  };

  #take(row: number): void {
    this.#close();
    this.#choose(this.#host.records[row]!.id);
  }

  #close(): void {
    this.#text = undefined;
    this.#active = 0;
    this.#host.requestUpdate();
  }
}
