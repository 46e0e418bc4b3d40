import type { Turns } from '../../model/good-feed.js';
import type { Detection } from '../formats/index.js';
import { eachRow } from '../turns.js';
import type { Envelope } from './envelope.js';
import { coda, grist, monday, smartsheet } from './cells.js';
import { dataPackage } from './data-package.js';
import { connections } from './connections.js';
import { contentful } from './contentful.js';
import { geojson } from './geojson.js';
import { grouped } from './grouped.js';
import { hxl } from './hxl.js';
import { jsonApi } from './json-api.js';
import { bare, keyed, keyedInside, lists, metaAndRows } from './lists.js';
import { loneRecord } from './lone-record.js';
import { odata } from './odata.js';
import { onlyList } from './only-list.js';
import { overpass } from './overpass.js';
import { salesforce } from './salesforce.js';
import { sparql } from './sparql.js';
import { bigQuery, columns, columnsAndRows, gviz, headedRows } from './tables.js';
import { trello } from './trello.js';
import { dynamodb, firestore, notion } from './typed-values.js';
import { upcomingAndPast } from './upcoming-and-past.js';

/** Every envelope. A new one is one line here, or one in `lists.ts` if all it has is a list and members beside it. */
export const envelopes: readonly Envelope[] = [
  ...lists,
  jsonApi,
  firestore,
  dynamodb,
  notion,
  connections,
  contentful,
  dataPackage,
  sparql,
  salesforce,
  odata,
  coda,
  grist,
  smartsheet,
  monday,
  trello,
  upcomingAndPast,
  overpass,
  geojson,
  grouped,
  gviz,
  bigQuery,
  hxl,
  headedRows,
  columnsAndRows,
  columns,
  metaAndRows,
  bare,
  keyed,
  keyedInside,
  loneRecord,
  onlyList,
];

export interface FoundEnvelope {
  /** Undefined where the payload is no list of records that we know, or could be two. */
  readonly envelope: Envelope | undefined;
  /** Every envelope with its score or why it is not the one. */
  readonly tried: readonly { readonly name: string; readonly found: Detection }[];
}

/** The envelope that recognises the payload best; none where two do so equally. */
export async function findEnvelope(json: unknown, turns: Turns): Promise<FoundEnvelope> {
  const tried: { readonly envelope: Envelope; readonly name: string; readonly found: Detection }[] = [];
  // To list the members of an object of 100,000 takes a while, and many envelopes have to.
  await eachRow(envelopes, turns, (envelope) => tried.push({ envelope, name: envelope.name, found: envelope.detect(json) }));
  const best = Math.max(...tried.map(({ found }) => (typeof found === 'number' ? found : 0)));
  const winners = tried.filter(({ found }) => found === best);
  return { envelope: winners.length === 1 ? winners[0]!.envelope : undefined, tried: tried.map(({ name, found }) => ({ name, found })) };
}
