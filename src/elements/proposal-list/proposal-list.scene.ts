import { valueName } from '../../kit/facet-labels.js';
import { answerLine } from '../../kit/export/answer-line.js';
import { measureWith } from '../../kit/export/measure.js';
import { labelContext } from '../../kit/frame.js';
import type { Proposal } from '../../model/feed.js';
import type { ProposalRows } from '../../layout/proposal-rows.js';
import { proposalListScene, type ProposalLine } from '../../layout/proposal-list-scene.js';
import type { ProposalSummary } from '../../layout/proposals.js';
import { proposalScene } from '../../layout/proposals-scene.js';
import type { Scene } from '../../layout/scene.js';
import { aboutOf } from './proposal-item.js';
import type { CtProposalList } from './proposal-list.js';
import { answerOf, cut, statusName, type ProposalContext } from '../../kit/proposal-status.js';

export interface DrawnProposals {
  readonly summary: ProposalSummary | undefined;
  readonly rows: ProposalRows;
  readonly groupedBy: string;
  readonly context: ProposalContext;
  readonly groupName: (key: string) => string;
}

/** A picture holds so many rows; the whole list is in the table and the data. */
const most = 60;

/** What the element shows, as a scene for files. */
export function drawProposals(host: CtProposalList, width: number, { summary, rows, groupedBy, context, groupName }: DrawnProposals): Scene {
  const { localization, direction, records, lit } = host;
  const { t } = localization;
  const measure = measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily);
  const rtl = direction === 'rtl';
  const measured = (text: string, size: number, weight: 400 | 600 = 400) => measure(text, size, weight);
  const bars = summary && proposalScene(summary, {
    width: Math.min(width, 760), measure: measured, rtl,
    label: (key) => valueName(summary.by, key, labelContext(host)).text,
    statusLabel: (status) => statusName(status, localization).text,
    formatCount: (count) => localization.number(count),
    moreLabel: (more) => t('proposals.more', { count: more.rows }),
  }).scene;
  const shown = Math.min(rows.count, most);
  const lines = Array.from({ length: shown }, (_, row): ProposalLine => {
    const { record: index, group } = rows.at(row);
    if (index < 0) return { text: groupName(rows.groups[group]!.key) };
    const record = records[index] as Proposal;
    return {
      text: cut(localization.text(record.text, context.feedLanguage) ?? { text: record.id }).text,
      status: record.status ?? '',
      answer: answerLine(answerOf(record, context), localization),
      about: aboutOf({ ...context, record, groupedBy }).map((group) => group.map(({ text }) => text).join(context.localization.t('list.separator'))).join(' · '),
      lit: lit.has(record.id),
    };
  });
  // A heading with nothing under it says nothing.
  if (lines.at(-1)?.status === undefined) lines.pop();
  const left = rows.groups.reduce((sum, { count }) => sum + count, 0) - lines.filter(({ status }) => status !== undefined).length;
  return proposalListScene(bars && rtl ? { ...bars, marks: [{ type: 'group', k: 1, tx: width - bars.width, ty: 0, marks: bars.marks }] } : bars, lines, {
    width, measure: measured, rtl, locale: localization.locale, more: left > 0 ? t('proposals.more', { count: left }) : undefined,
  });
}
