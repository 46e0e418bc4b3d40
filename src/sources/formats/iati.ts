import { Draft, type Origins } from '../draft.js';
import { below, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { ActivityWriter, type ActivityParts } from './iati/activity.js';
import { datastoreOneOrigins, readDatastoreOne } from './iati/datastore-one.js';
import { Element, findActivities } from './iati/elements.js';
import { readSolr, solrDocument } from './iati/solr.js';
import { readTableRow, tableOrigins } from './iati/table-rows.js';
import { readTree, treeOrigins } from './iati/tree.js';
import type { ReadContext } from './index.js';
import { eachInSteps, type Steps } from '../turns.js';

/**
 * Activities of the International Aid Transparency Initiative (iatistandard.org, versions 1.01 to 2.03), in the ways in which they are served as JSON: the Datastore's
 * Solr documents, the Datastore's version 1 and 2, d-portal's dflat and table rows, and XML made into JSON by the usual converters. Activities become
 * initiatives, their organisations organisations, the indicators of their results indicators.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const writer = new ActivityWriter(draft);
  // One activity alone is no list to an envelope, which would take its locations or sectors for the records.
  const isAlone = payload.pages.every(({ json }) => isObject(findActivities(json)?.found));
  const rows = payload.rows.length > 0 && !isAlone ? payload.rows : activitiesOf(payload);
  await eachInSteps(rows, context, function* (row, index) {
    const { parts, origins } = yield* partsOf(row, `activity/${index + 1}`, draft);
    if (parts.id.startsWith('activity/')) draft.report(row.place, [], 'Expected an activity with an iati-identifier, met none; named after its place.', 'warning', parts.id);
    yield* writer.add(parts, row.place, origins);
  });
  await writer.finish(context);
  return draft;
}

/** The activities of a document that is no list of records to an envelope: one activity alone. */
function activitiesOf({ pages }: Payload): readonly Row[] {
  return pages.flatMap(({ json, root }) => {
    const { keys = [], found = json } = findActivities(json) ?? {};
    const place = below(root, ...keys);
    const list = Array.isArray(found) ? found.map((members: unknown, key) => ({ members, place: below(place, key) })) : [{ members: found, place }];
    return list.filter((row): row is Row => isObject(row.members));
  });
}

function* partsOf({ members, place }: Row, fallback: string, draft: Draft): Steps<{ readonly parts: ActivityParts; readonly origins: Origins }> {
  const has = (name: string): boolean => member(members, name) !== undefined;
  if (has('aid') && !has('iati_identifier')) return { parts: readTableRow(members, fallback), origins: tableOrigins };
  const nested = nestedActivity(members);
  if (nested) return { parts: yield* readTree(nested, String(member(members, 'iati_identifier') ?? fallback)), origins: treeOrigins };
  const solr = solrDocument(members);
  if (solr) {
    const [id] = [member(solr.members, 'iati_identifier')].flat();
    return { parts: yield* readSolr(solr.members, place, draft, typeof id === 'string' && id.trim() !== '' ? id.trim() : fallback), origins: solr.origins };
  }
  if (has('participating-orgs') || has('start-planned') || has('start-actual') || has('recipient-countries') || has('iati_identifier')) return { parts: yield* readDatastoreOne(members, fallback), origins: datastoreOneOrigins };
  return { parts: yield* readTree(rootOf(members), fallback), origins: treeOrigins };
}

/** The path before which d-portal's rows of single members have their names. */
const absolute = '/iati-activities/iati-activity';

const rootOf = (members: Members): Element => new Element(members, [], Object.keys(members).some((name) => name.startsWith(`${absolute}/`)) ? absolute : '');

/** An activity in full inside a document of the Datastore (`iati_json`, often as text) or a row of d-portal (`xson`). */
function nestedActivity(members: Members): Element | undefined {
  for (const name of ['iati_json', 'xson', 'iati-activity']) {
    const given = member(members, name);
    const value = typeof given === 'string' ? parsed(given) : given;
    const inside = findActivities(value)?.found ?? value;
    const activity: unknown = Array.isArray(inside) ? inside[0] : inside;
    if (isObject(activity)) return rootOf(activity);
  }
  return undefined;
}

/** JSON in a text; undefined for what is none, since the rest of the record is still good. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
