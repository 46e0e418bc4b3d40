import { isObject, type Members, type Row } from '../payload.js';
import { eachRow } from '../turns.js';
import { listEnvelope } from './lists.js';
import type { Envelope } from './envelope.js';

const list = listEnvelope({ name: 'salesforce', list: 'records', beside: 'totalSize done', score: 0.9, total: 'totalSize' });

const withoutAttributes = (record: Members): Members => Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes'));

/** What Salesforce answers to a query. The `attributes` of a record say of which kind it is and where the interface has it, and are none of its own. */
export const salesforce: Envelope = {
  ...list,
  async open(json, root, turns) {
    const contents = await list.open(json, root, turns);
    const rows: Row[] = [];
    await eachRow(contents.rows, turns, ({ members, place }) => {
      const own = Object.entries(withoutAttributes(members)).map(([name, value]) => [name, isObject(value) ? withoutAttributes(value) : value] as const);
      rows.push({ members: Object.fromEntries(own), place });
    });
    return { ...contents, rows };
  },
};
