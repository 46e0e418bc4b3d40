import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import { facetLabel, valueName } from '../../kit/facet-labels.js';
import type { ShownText } from '../../kit/format.js';
import type { Session } from '../../model/feed.js';
import type { Arrangement } from './arrangement.js';
import { renderItem, type Finder } from './proposal-item.js';
import type { ProposalContext } from '../../kit/proposal-status.js';

export interface GroupsModel extends ProposalContext {
  readonly arrangement: Arrangement;
  /** Rows to draw, the last not included. */
  readonly first: number;
  readonly last: number;
  /** Level of the groups' headings. */
  readonly level: number;
  readonly selected: string | null;
  /** Ids on the thread of the selected record. */
  readonly lit: ReadonlySet<string>;
  /** Row that the Tab key reaches. */
  readonly tabbable: number;
  readonly search: string;
  readonly finder: Finder | undefined;
}

/** Name of a group by its value. */
export function groupName(key: string, { grouping }: Pick<Arrangement, 'grouping'>, { localization, entries, feedLanguage }: ProposalContext): ShownText {
  if (key === '') return { text: localization.t(grouping === 'status' ? 'proposals.noStatus' : 'proposals.without') };
  return valueName(grouping, key, { localization, records: entries, feedLanguage });
}

/** The groups of the rows in view; the heading of the first is there also when its row is above them, since it stays at the top. */
export function renderGroups(model: GroupsModel): unknown {
  const { arrangement: { rows, records, grouping }, first, last, selected, lit, tabbable, search, finder, localization, entries, feedLanguage } = model;
  const sections: { group: number; from: number; to: number }[] = [];
  for (let row = first; row < last;) {
    const { group } = rows.at(row);
    const end = group + 1 < rows.groups.length ? rows.startOf(group + 1) : rows.count;
    sections.push({ group, from: row, to: Math.min(last, end) });
    row = end;
  }
  return sections.map(({ group, from, to }) => {
    const { key, count } = rows.groups[group]!;
    const start = rows.startOf(group) + (rows.headed ? 1 : 0);
    const items = Array.from({ length: to - Math.max(from, start) }, (_, index) => Math.max(from, start) + index);
    return html`<section class="group">
      ${rows.headed ? renderHeading(key, count, rows.startOf(group), model) : nothing}
      <ul>${items.map((row) => {
        const record = records[rows.at(row).record]!;
        return renderItem({
          localization, entries, feedLanguage, record, row, place: row - start + 1, size: count, search, finder, groupedBy: grouping,
          selected: record.id === selected, lit: lit.has(record.id), tabbable: row === tabbable,
        });
      })}</ul>
    </section>`;
  });
}

function renderHeading(key: string, count: number, row: number, model: GroupsModel): TemplateResult {
  const { arrangement, level, lit, localization, entries, feedLanguage } = model;
  const entry = arrangement.grouping === 'session' ? entries.get(key) : undefined;
  const session = entry?.kind === 'session' ? (entry.record as Session) : undefined;
  const about = [
    session?.kind && localization.named('kind', session.kind, feedLanguage),
    session?.day && { text: `${facetLabel('day', localization)} ${localization.number(session.day)}` },
    entry?.parent !== undefined && valueName('event', entry.parent, { localization, records: entries, feedLanguage }),
  ].filter((each) => !!each);
  return html`<div class="group-head" data-row=${row}>
    <div role="heading" aria-level=${level}>${bdi(groupName(key, arrangement, model), lit.has(key) ? 'thread' : undefined)} <span class="number muted">${localization.number(count)}</span></div>
    ${about.length ? html`<p class="tiny muted">${about.map((each, index) => html`${index ? html`<span> · </span>` : nothing}${bdi(each)}`)}</p>` : nothing}
  </div>`;
}
