import { Draft } from '../draft.js';
import { at, member, type Payload } from '../payload.js';
import { readDate } from '../read/dates.js';
import { filled, wordsOf } from '../read/texts.js';
import { entriesIn, fromHtml } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { CustomMembers } from './custom-members.js';
import { eachRow } from '../turns.js';

const origins = { title: 'title', start: 'date_published', issues: 'tags', url: 'url', summary: 'content_html', documents: 'attachments' };
const longestTitle = 100;
/** Members of the specification; what else there is, the site added, as an extension or not. */
const own = new Set('id url external_url title content_html content_text summary image banner_image date_published date_modified author authors tags language attachments _links'.split(' '));

/**
 * JSON Feed 1.0 and 1.1. Items become initiatives that begin on the day of publication; extensions and other members of the site's own are read by plain names,
 * so a feed may give countries and coordinates there. Authors are people and not shown.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json, rows } = payload;
  const language = wordsOf(member(json, 'language'));
  draft.set('title', wordsOf(member(json, 'title')));
  draft.set('description', wordsOf(member(json, 'description')));
  draft.set('language', language);
  const custom = await CustomMembers.of(draft, rows, ([name]) => !own.has(name), origins, context);
  await eachRow(rows, context, (row, index) => {
    const { members, place } = row;
    const given = wordsOf(member(members, 'id'));
    const tag = wordsOf(member(members, 'language'));
    // An item in another language than the feed says so with each text.
    const inLanguage = (text: string | undefined): unknown => (text !== undefined && tag !== undefined && tag !== language ? { [tag]: text } : text);
    const text = fromHtml(member(members, 'content_html')) ?? wordsOf(member(members, 'content_text'));
    const summary = wordsOf(member(members, 'summary')) ?? text;
    const stamp = member(members, 'date_published') ?? member(members, 'date_modified');
    const date = stamp === undefined ? null : readDate(stamp);
    const link = [member(members, 'url'), member(members, 'external_url'), given].map(wordsOf).find((url) => url !== undefined && /^(?:https?:\/\/|\/)/i.test(url));
    const files = entriesIn(member(members, 'attachments')).map((file) => wordsOf(at(file, 'url'))).filter((url) => url !== undefined);
    draft.add('initiatives', {
      ...custom.record('initiatives', row, index),
      id: given ?? link, title: inLanguage(fromHtml(member(members, 'title')) ?? firstWords(summary)), summary: inLanguage(summary),
      // What is no date is for the model's reader to report.
      ...(date !== null && { start: date ?? stamp }),
      ...(entriesIn(member(members, 'tags')).length > 0 && { issues: filled(entriesIn(member(members, 'tags')).map(wordsOf).filter((word) => word !== undefined)) }),
      url: link ?? files[0],
    }, place, custom.origins('initiatives'));
  });
  custom.finish();
  return draft;
}

/** The beginning of a text, cut between words, for items without a title, as short posts are. */
function firstWords(text: string | undefined): string | undefined {
  const line = text?.slice(0, 2000).split('\n').find((part) => part.trim() !== '')?.trim();
  if (line === undefined || line.length <= longestTitle) return line;
  const cut = line.slice(0, longestTitle);
  const space = cut.lastIndexOf(' ');
  return `${space > longestTitle / 2 ? cut.slice(0, space) : cut}…`;
}
