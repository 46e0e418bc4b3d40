import type { Entries } from '../../model/entries.js';
import type { TimelineRow } from '../../layout/timeline.js';
import type { TimelineTree } from './timeline-tree.js';

function turn(tree: TimelineTree, ids: Iterable<string>): void {
  tree.turned = new Set(ids);
  tree.arrange();
}

/** Opens or closes a row. */
export function setOpen(tree: TimelineTree, { id, kind }: TimelineRow, open: boolean): void {
  turn(tree, open === (kind === 'output') ? [...tree.turned, id] : [...tree.turned].filter((each) => each !== id));
}

/** Opens every row, or leaves plans with their outcomes. */
export function setAllOpen(tree: TimelineTree, open: boolean): void {
  turn(tree, open ? tree.source.survey.outputs.flatMap(({ id, milestones }) => (milestones?.length ? id : []))
    : tree.plans.flatMap(({ outcomes = [] }) => outcomes.map(({ id }) => id)));
}

/** Opens what holds a record. */
export function reveal(tree: TimelineTree, id: string, records: Pick<Entries, 'get'>): void {
  const holders = new Set<string>();
  for (let parent = records.get(id)?.parent; parent !== undefined; parent = records.get(parent)?.parent) holders.add(parent);
  const left = [...tree.turned].filter((each) => !holders.has(each));
  if (left.length < tree.turned.size) turn(tree, left);
}
