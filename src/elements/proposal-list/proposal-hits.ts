import { html } from 'lit';
import { adopt } from '../../kit/adopt.js';
import type { ShownText } from '../../kit/format.js';
import { nameOf } from '../../kit/record-name.js';
import type { Proposal, Text } from '../../model/feed.js';
import { sessionsOf } from '../../model/proposal-links.js';
import { hits } from '../../query/fold.js';
import { hitStyles } from './proposal-hits.styles.js';
import { cut, type ProposalContext } from '../../kit/proposal-status.js';

/** Brings the look of what is found. */
export function beginFinding(host: HTMLElement): void {
  adopt(host, hitStyles);
}

/** A text with what the search has found in it marked. */
export function markedPieces(text: string, search: string): readonly unknown[] {
  const pieces: unknown[] = [];
  let at = 0;
  for (const [from, to] of hits(text, search)) {
    pieces.push(text.slice(at, from), html`<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces;
}

/** Where the search was found when it is nowhere in what the item says: in a note, a reason, another language, the session or the event. */
export function foundElsewhere(record: Proposal, search: string, said: readonly ShownText[], { entries, localization, feedLanguage }: ProposalContext): ShownText | undefined {
  if (said.some(({ text }) => hits(text, search).length)) return undefined;
  const versions = (text: Text | undefined): readonly ShownText[] =>
    text === undefined ? [] : typeof text === 'string' ? [{ text }] : Object.entries(text).map(([lang, version]) => ({ text: version, lang }));
  const named = [...sessionsOf(record, entries), ...(record.event === undefined ? [] : [record.event])].flatMap((id) => entries.get(id) ?? []);
  const hidden = [...versions(record.note), ...versions(record.reason), ...versions(record.text), ...named.map((entry) => nameOf(entry.record, localization, feedLanguage))];
  return hidden.map(cut).find(({ text }) => hits(text, search).length);
}
