import type { ShownText } from '../../kit/format.js';
import { nameOf } from '../../kit/record-name.js';
import type { Proposal, Text } from '../../model/feed.js';
import { sessionsOf } from '../../model/proposal-links.js';
import { hits } from '../../query/fold.js';
import { cut, type ProposalContext } from '../../kit/proposal-status.js';

export { beginFinding, markedPieces } from '../../kit/found-text.js';

/** Where the search was found when it is nowhere in what the item says: in a note, a reason, another language, the session or the event. */
export function foundElsewhere(record: Proposal, search: string, said: readonly ShownText[], { entries, localization, feedLanguage }: ProposalContext): ShownText | undefined {
  if (said.some(({ text }) => hits(text, search).length)) return undefined;
  const versions = (text: Text | undefined): readonly ShownText[] =>
    text === undefined ? [] : typeof text === 'string' ? [{ text }] : Object.entries(text).map(([lang, version]) => ({ text: version, lang }));
  const named = [...sessionsOf(record, entries), ...(record.event === undefined ? [] : [record.event])].flatMap((id) => entries.get(id) ?? []);
  const hidden = [...versions(record.note), ...versions(record.reason), ...versions(record.text), ...named.map((entry) => nameOf(entry.record, localization, feedLanguage))];
  return hidden.map(cut).find(({ text }) => hits(text, search).length);
}
