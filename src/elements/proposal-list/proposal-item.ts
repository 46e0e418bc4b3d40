import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { Proposal } from '../../model/feed.js';
import type { ShownText } from '../../kit/format.js';
import { nameOf } from '../../kit/record-name.js';
import { sessionsOf } from '../../model/proposal-links.js';
import type * as finder from './proposal-hits.js';
import { answerOf, cut, statusClass, type ProposalContext } from '../../kit/proposal-status.js';

export type Finder = typeof finder;

export interface ItemModel extends ProposalContext {
  readonly record: Proposal;
  /** Index of the row in the list. */
  readonly row: number;
  /** Place in its group, from 1, of so many. */
  readonly place: number;
  readonly size: number;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly tabbable: boolean;
  readonly search: string;
  /** Finds what was searched for; it is loaded with the first search. */
  readonly finder: Finder | undefined;
  /** The facet that the list is grouped by: what the heading says is not said again. */
  readonly groupedBy: string;
}

/** One proposal: its text, what became of it, and where it came from. */
export function renderItem(model: ItemModel): TemplateResult {
  const { record, row, place, size, selected, lit, tabbable, search, finder } = model;
  const { localization } = model;
  const text = cut(localization.text(record.text, model.feedLanguage) ?? { text: record.id });
  const answer = answerOf(record, model);
  const about = aboutOf(model);
  const found = search ? finder?.foundElsewhere(record, search, [text, ...answer.texts, ...about.flat()], model) : undefined;
  return html`<li
    class="item ${selected ? 'selected' : ''} ${lit ? 'lit' : ''}" data-row=${row} aria-setsize=${size} aria-posinset=${place}
  >
    <button type="button" class="text" tabindex=${tabbable ? 0 : -1} aria-pressed=${selected} aria-describedby="${answer.words ? `answer-${row} ` : ''}about-${row}">${marked(text, search, finder)}</button>
    ${answer.words ? html`<p class="answer" id="answer-${row}"><span part="mark" class="mark ${statusClass(record.status ?? '')}"></span><span><span class="answer-word" lang=${answer.lang ?? nothing}>${answer.words}</span>${
      answer.texts.map((each) => html` <span class="answer-text">${marked(each, search, finder)}${each.after}</span>`)}</span></p>` : nothing}
    <p class="about muted" id="about-${row}">${about.map((group, index) => html`${index ? ' · ' : nothing}${group.map((each, place_) => html`${place_ ? localization.t('list.separator') : nothing}${marked(each, search, finder)}`)}`)}${
      found ? html`<span class="found">${marked(found, search, finder)}</span>` : nothing}${
      lit && !selected ? html`<span class="visually-hidden">${localization.t('proposals.onThread')}</span>` : nothing}</p>
  </li>`;
}

/** A text isolated from what stands around it, in its language, with what the search has found in it marked. */
function marked(shown: ShownText, search: string, finder: Finder | undefined): TemplateResult {
  return bdi(shown, undefined, search ? finder?.markedPieces(shown.text, search) : undefined);
}

/** Kind, session or event, themes, sectors and countries, each with its words, without what the group says already. */
export function aboutOf({ record, localization, entries, feedLanguage, groupedBy }: ProposalContext & Pick<ItemModel, 'record' | 'groupedBy'>): readonly (readonly ShownText[])[] {
  const named = (id: string | undefined): readonly ShownText[] => {
    if (id === undefined) return [];
    const entry = entries.get(id);
    return [entry ? cut(nameOf(entry.record, localization, feedLanguage)) : { text: id }];
  };
  const words = (member: string, list: readonly string[] = []): readonly ShownText[] => list.map((value) => localization.named(member, value, feedLanguage));
  const [session] = sessionsOf(record, entries);
  return [
    words('kind', record.kind ? [record.kind] : []),
    groupedBy === 'session' ? [] : named(session),
    groupedBy === 'event' || session !== undefined ? [] : named(record.event),
    words('theme', record.themes),
    words('sector', record.sectors),
    (record.countries ?? []).map((code) => ({ text: localization.country(code) })),
  ].filter((group) => group.length > 0);
}
