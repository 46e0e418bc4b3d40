import { html, nothing, type TemplateResult } from 'lit';
import type { Proposal, Text } from '../../model/feed.js';
import type { ShownText } from '../../kit/format.js';
import { nameOf } from '../../kit/record-name.js';
import { sessionsOf } from '../../model/proposal-links.js';
import { hits } from '../../query/fold.js';
import { answerOf, cut, statusClass, type ProposalContext } from './proposal-status.js';

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
  /** The facet that the list is grouped by: what the heading says is not said again. */
  readonly groupedBy: string;
}

/** One proposal: its text, what became of it, and where it came from. */
export function renderItem(model: ItemModel): TemplateResult {
  const { record, row, place, size, selected, lit, tabbable, search } = model;
  const { localization } = model;
  const text = cut(localization.text(record.text, model.feedLanguage) ?? { text: record.id });
  const answer = answerOf(record, model);
  const about = aboutOf(model);
  const found = search ? foundElsewhere(model, [text, ...answer.texts, ...about]) : undefined;
  return html`<li
    class="item ${selected ? 'selected' : ''} ${lit ? 'lit' : ''}" data-row=${row} aria-setsize=${size} aria-posinset=${place}
  >
    <button type="button" class="text" tabindex=${tabbable ? 0 : -1} aria-pressed=${selected} aria-describedby="answer-${row} about-${row}">${marked(text, search)}</button>
    <p class="answer" id="answer-${row}"><span part="mark" class="mark ${statusClass(record.status ?? '')}"></span><span><span class="answer-word">${answer.words}</span>${
      answer.texts.map((each) => html` <span class="answer-text">${marked(each, search)}</span>`)}</span></p>
    <p class="about muted" id="about-${row}">${about.map((each, index) => html`${index ? ' · ' : nothing}${marked(each, search)}`)}${
      found ? html`<span class="found">${found}</span>` : nothing}${
      lit && !selected ? html`<span class="visually-hidden">${localization.t('proposals.onThread')}</span>` : nothing}</p>
  </li>`;
}

/** A text isolated from what stands around it, in its language, with what the search has found in it marked. */
function marked({ text, lang }: ShownText, search: string): TemplateResult {
  const spans = search ? hits(text, search) : [];
  const pieces: unknown[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  pieces.push(text.slice(at));
  return html`<bdi lang=${lang ?? nothing}>${pieces}</bdi>`;
}

/** Kind, session or event, themes, sectors and countries, without what the group says already. */
export function aboutOf({ record, localization, entries, feedLanguage, groupedBy }: ProposalContext & Pick<ItemModel, 'record' | 'groupedBy'>): readonly ShownText[] {
  const named = (id: string | undefined): readonly ShownText[] => {
    if (id === undefined) return [];
    const entry = entries.get(id);
    return [entry ? cut(nameOf(entry.record, localization, feedLanguage)) : { text: id }];
  };
  const words = (list: readonly string[] | undefined, name: (value: string) => string): readonly ShownText[] =>
    list?.length ? [{ text: list.map(name).join(localization.t('list.separator')) }] : [];
  const [session] = sessionsOf(record, entries);
  return [
    ...(record.kind ? [{ text: localization.word('kind', record.kind) }] : []),
    ...(groupedBy === 'session' ? [] : named(session)),
    ...(groupedBy === 'event' || session !== undefined ? [] : named(record.event)),
    ...words(record.themes, (theme) => localization.word('theme', theme)),
    ...words(record.sectors, (sector) => localization.word('sector', sector)),
    ...words(record.countries, (code) => localization.country(code)),
  ];
}

/** Where the search was found when it is nowhere in what the item says: in a note, a reason, the event, or another language. */
function foundElsewhere({ record, search, entries, localization, feedLanguage }: ItemModel, said: readonly ShownText[]): TemplateResult | undefined {
  if (said.some(({ text }) => hits(text, search).length)) return undefined;
  const versions = (text: Text | undefined): readonly ShownText[] =>
    text === undefined ? [] : typeof text === 'string' ? [{ text }] : Object.entries(text).map(([lang, version]) => ({ text: version, lang }));
  const event = record.event === undefined ? undefined : entries.get(record.event);
  const hidden = [...versions(record.note), ...versions(record.reason), ...versions(record.text),
    ...[...sessionsOf(record, entries).map((id) => entries.get(id)), event].flatMap((entry) => (entry ? [nameOf(entry.record, localization, feedLanguage)] : []))].map(cut);
  const found = hidden.find(({ text }) => hits(text, search).length);
  return found && marked(found, search);
}
