import { below, isObject, member, pointerOf, type Row } from '../payload.js';
import { wordsOf } from '../read/texts.js';
import { eachRow } from '../turns.js';
import { rowsOf, type Envelope } from './envelope.js';

const isOfBoard = (entry: unknown): boolean => isObject(entry) && typeof member(entry, 'idBoard') === 'string';

/** The export of a board of Trello: its cards, each with the list that it lies in as its state and the day by which it is due as its end. What is archived is left out. */
export const trello: Envelope = {
  name: 'trello',
  detect(json) {
    const [cards, lists] = [member(json, 'cards'), member(json, 'lists')];
    if (!Array.isArray(cards) || !Array.isArray(lists)) return 'it has no lists cards and lists';
    return cards.length > 0 && cards.slice(0, 5).every((card) => isOfBoard(card) && typeof member(card, 'idList') === 'string') ? 0.95 : 'its cards lie in no lists of a board';
  },
  async open(json, root, turns) {
    const states = new Map<unknown, string | undefined>();
    await eachRow(member(json, 'lists') as readonly unknown[], turns, (list) => { if (member(list, 'closed') !== true) states.set(member(list, 'id'), wordsOf(member(list, 'name'))); });
    const place = below(root, 'cards');
    const cards = await rowsOf(member(json, 'cards') as readonly unknown[], place, turns);
    const rows: Row[] = [];
    await eachRow(cards.rows, turns, (row) => {
      const { closed, idList, due } = row.members;
      if (closed !== true && states.has(idList)) rows.push({ ...row, members: { ...row.members, status: states.get(idList), end: due } });
    });
    const archived = cards.rows.length - rows.length;
    const problems = archived === 0 ? [] : [{ severity: 'warning' as const, path: pointerOf(place), message: `Expected cards that are in use, met ${archived} that ${archived === 1 ? 'is' : 'are'} archived; left out.` }];
    return { rows, problems: [...cards.problems, ...problems] };
  },
};
