import { member, type Row } from '../payload.js';
import { eachMade } from '../turns.js';
import { byLink } from '../paging/next.js';
import { listEnvelope } from './lists.js';
import type { Envelope } from './envelope.js';

const formatted = '@OData.Community.Display.V1.FormattedValue';
const plain = listEnvelope({ name: 'odata', list: 'value', either: '@odata.context @odata.nextLink odata.metadata @odata.count', score: 0.95, total: '@odata.count', next: byLink });
/** OData, where Dynamics says beside a key what it stands for (`statecode` and `statecode@…FormattedValue`), and a lookup `_ownerid_value` is of `ownerid`. */
export const odata: Envelope = {
  ...plain,
  async open(json, root, turns) {
    const contents = await plain.open(json, root, turns);
    if (!contents.rows.slice(0, 10).some(({ members }) => Object.keys(members).some((name) => name.endsWith(formatted)))) return contents;
    const rows = await eachMade(contents.rows, turns, (row): Row => {
      const own = Object.entries(row.members).filter(([name]) => !name.includes('@'));
      return { ...row, members: Object.fromEntries(own.map(([name, value]) => [/^_(.+)_value$/.exec(name)?.[1] ?? (name === 'statuscode' && !own.some(([other]) => isState.test(other)) ? 'status' : name), isGood(name, value) ? value : member(row.members, name + formatted) ?? value])) };
    });
    return { ...contents, rows };
  },
};

/** Members that say the state of a record themselves, beside the reason of Dynamics. */
const isState = /(?:^|_)status$/i;
/** Values that say more than their form for people: numbers that are no choices, and days as ISO 8601 has them. */
const isGood = (name: string, value: unknown): boolean => (typeof value === 'number' ? !isCode(name) : typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value));

/** Members of Dynamics that hold the number of a choice. */
const isCode = (name: string): boolean => /code$|type$|status|category|stage/i.test(name);
