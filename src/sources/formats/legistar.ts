import type { Place } from '../../model/pointer.js';
import { Draft, type Origins } from '../draft.js';
import { below, isObject, kindOf, member, type Members, type Payload, type Row } from '../payload.js';
import { readDate } from '../read/dates.js';
import { filled, listOf, webAddress, wordsOf } from '../read/texts.js';
import { fromHtml, paragraphs } from '../read/wording.js';
import { eachInSteps, flatMapped, type Steps } from '../turns.js';
import type { ReadContext } from './index.js';

/** The same members as Legistar's own interface names them, and as those do who keep its answers without the name of the table before each. */
const names = (table: string, name: string): readonly string[] => [`${table}${name}`, name];
const valueOf = (members: Members, table: 'Event' | 'EventItem', name: string): unknown => names(table, name).map((key) => member(members, key)).find((found) => found !== undefined && found !== null);
const textOf = (members: Members, table: 'Event' | 'EventItem', name: string): string | undefined => wordsOf(valueOf(members, table, name));

const originsOf = (members: Members, table: 'Event' | 'EventItem', pairs: Readonly<Record<string, string>>): Origins => Object.fromEntries(Object.entries(pairs).map(([ours, name]) => [ours, names(table, name).find((key) => Object.hasOwn(members, key)) ?? '']));
const eventPairs = { 'id': 'Id', 'title': 'BodyName', 'start': 'Date', 'place/name': 'Location', 'url': 'InSiteURL', 'summary': 'Comment', 'hosts': 'BodyName' };
const itemPairs = { id: 'Id', title: 'Title', summary: 'MatterName' };

/**
 * Meetings of councils, boards and committees as Legistar serves them (`https://webapi.legistar.com/v1/CLIENT/events`, `…/events/ID?EventItems=1`): each is an event with what stands on its agenda, its place, and the papers that belong to
 * it. Its time of day comes without a zone and stands in its text.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const isAlone = isObject(json) && textOf(json, 'Event', 'BodyName') !== undefined;
  const rows: readonly Pick<Row, 'members' | 'place'>[] = isAlone ? [{ members: json, place: payload.pages[0]!.root }] : payload.rows;
  const untitled = { count: 0 };
  await eachInSteps(rows, context, function* ({ members, place }) {
    const text = (name: string): string | undefined => textOf(members, 'Event', name);
    const given = text('Date');
    const date = readDate(given);
    const body = text('BodyName');
    const state = text('AgendaStatusName');
    const location = text('Location');
    const documents = (['Agenda', 'Minutes'] as const).flatMap((title) => { const url = webAddress(valueOf(members, 'Event', `${title}File`)); return url === undefined ? [] : [{ title, url }]; });
    draft.add('events', {
      id: text('Id') ?? text('ID') ?? text('Guid'), title: body, start: date === undefined ? given : date ?? undefined,
      summary: paragraphs(state !== undefined && /cancel/i.test(state) ? state : undefined, text('Time'), fromHtml(valueOf(members, 'Event', 'Comment'))),
      place: location === undefined ? undefined : { name: location }, hosts: body === undefined ? undefined : [{ name: body }], url: webAddress(valueOf(members, 'Event', 'InSiteURL')), documents: filled(documents),
      sessions: filled(yield* sessionsOf(members, place, draft, untitled)),
    }, place, originsOf(members, 'Event', eventPairs));
  });
  if (untitled.count > 0) draft.report(rows[0]!.place, [], `Expected items of an agenda with a title, met ${untitled.count} without; left out.`, 'error');
  return draft;
}

function* sessionsOf(meeting: Members, place: Place, draft: Draft, untitled: { count: number }): Steps<readonly Record<string, unknown>[]> {
  const key = ['EventItems', 'Items'].find((name) => Array.isArray(member(meeting, name)));
  if (key === undefined) return [];
  return yield* flatMapped(listOf(meeting[key]), (item, index) => {
    const own = below(place, key, index);
    if (!isObject(item)) {
      draft.report(own, [], `Expected an item of an agenda, met ${kindOf(item)}; left out.`, 'error');
      return [];
    }
    const text = (name: string): string | undefined => textOf(item, 'EventItem', name);
    const title = text('Title') ?? text('MatterName');
    if (title === undefined) {
      untitled.count++;
      return [];
    }
    const matter = text('MatterName');
    const session = {
      id: text('Id') ?? text('ID'), title,
      summary: paragraphs(matter === undefined || title.includes(matter) ? undefined : matter, fromHtml(valueOf(item, 'EventItem', 'AgendaNote')), text('ActionText') ?? text('ActionName')),
    };
    return [draft.mark(Object.fromEntries(Object.entries(session).filter(([, value]) => value !== undefined)), own, originsOf(item, 'EventItem', itemPairs))];
  });
}
