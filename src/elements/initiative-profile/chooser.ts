import { html, nothing, type TemplateResult } from 'lit';
import { bdi, isolated, said } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import { nameOf } from '../../kit/record-name.js';
import type { Choice } from '../../layout/profile-choice.js';
import type { AnyRecord, Initiative } from '../../model/feed.js';
import type { SheetContext } from './sheet-context.js';

export interface ChooserModel extends SheetContext {
  readonly records: readonly Initiative[];
  readonly rows: Uint32Array;
  readonly choice: Choice;
  /** The selected record of another kind. */
  readonly other: AnyRecord | undefined;
  readonly choose: (id: string) => void;
  /** What finds one of many, once it is loaded. */
  readonly finder: () => unknown;
}

/** More than these are found by typing. */
export const mostListed = 100;
/** So many of those on a thread are named. */
const mostOnThread = 6;
/** A name in a list is cut here: a list cannot wrap. */
const longestName = 90;

const short = ({ text }: ShownText): string => (text.length > longestName ? `${text.slice(0, longestName).replace(/[\ud800-\udbff]$/, '')}…` : text);

/** Previous, next, and a list of all that could be shown; and which of them are on the thread of what is selected. */
export function renderChooser(model: ChooserModel): TemplateResult {
  const { records, rows, choice: { record, place }, localization, feedLanguage, choose, finder } = model;
  const t = localization.say(profileParts);
  const name = (row: number): ShownText => nameOf(records[row]!, localization, feedLanguage);
  const step = (to: number): unknown => {
    const row = rows[to];
    return row === undefined ? undefined : choose(records[row]!.id);
  };
  const button = (key: 'profile.previous' | 'profile.next', to: number): TemplateResult =>
    html`<button type="button" class="button ${key === 'profile.next' ? 'next' : 'previous'}" aria-disabled=${rows[to] === undefined} @click=${() => step(to)}>${t(key)}</button>`;
  return html`${rows.length > 1 ? html`<nav class="chooser unprinted" aria-label=${t('profile.choose')}>
    ${button('profile.previous', place - 1)}
    ${rows.length > mostListed ? finder() : html`<select class="input" aria-label=${t('profile.choose')} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${Array.from(rows, (row) => html`<option value=${records[row]!.id} .selected=${row === record} lang=${name(row).lang ?? nothing}>${short(name(row))}</option>`)}
    </select>`}
    ${button('profile.next', place + 1)}
    <span class="place small muted number">${t('count.shown', { shown: place + 1, all: rows.length })}</span>
  </nav>` : nothing}${renderThread(model, name)}`;
}

function renderThread({ other, choice: { onThread, record }, records, localization, feedLanguage }: ChooserModel, name: (row: number) => ShownText): unknown {
  if (!other || !onThread) return nothing;
  const t = localization.say(profileParts);
  const title = nameOf(other, localization, feedLanguage);
  const values = { count: onThread.length, title: isolated({ ...title, text: short(title) }) };
  if (!onThread.length) return html`<p class="on-thread small">${said(t('profile.offThread', values), feedLanguage)}</p>`;
  const left = onThread.length - mostOnThread;
  return html`<div class="on-thread small">
    <p>${said(t('profile.onThread', values), feedLanguage)}</p>
    ${onThread.length > 1 ? html`<ul>${onThread.slice(0, mostOnThread).map((row) => html`<li>
      <button type="button" class="ref link ${row === record ? 'thread' : ''}" aria-current=${row === record ? 'true' : nothing} data-stay=${records[row]!.id}>${bdi(name(row))}</button>
    </li>`)}</ul>${left > 0 ? html`<p>${t('profile.more', { count: left })}</p>` : nothing}` : nothing}
  </div>`;
}
