import { isObject, member } from '../payload.js';
import { wordsOf } from '../read/texts.js';

interface Description {
  readonly is: (json: unknown) => boolean;
  /** What the document is, and where the records are. */
  readonly words: string;
}

const isText = (json: unknown, name: string): boolean => typeof member(json, name) === 'string';
const isList = (json: unknown, name: string): boolean => Array.isArray(member(json, name));

/** Documents that services serve beside their records, at addresses that are easily taken for theirs. */
const descriptions: readonly Description[] = [
  { is: (json) => isList(json, 'namespaces') && isObject(member(json, 'routes')), words: 'the directory of what a WordPress site serves. Its records are at addresses such as …/wp-json/wp/v2/posts' },
  { is: (json) => isList(json, 'fields') && !isList(json, 'features') && ['Feature Layer', 'Table'].includes(wordsOf(member(json, 'type')) ?? ''), words: 'the description of a layer of ArcGIS. Its records are at …/query?where=1%3D1&outFields=*&outSR=4326&f=json' },
  { is: (json) => isList(json, 'layers') && !isList(json, 'features') && member(json, 'currentVersion') !== undefined && (isText(json, 'capabilities') || isText(json, 'serviceDescription')), words: 'the description of a service of ArcGIS. The records of its first layer are at …/0/query?where=1%3D1&outFields=*&outSR=4326&f=json' },
  { is: (json) => isText(json, 'objectIdFieldName') && isList(json, 'objectIds'), words: 'a list of ids alone. Ask for the records themselves, without returnIdsOnly and with outFields=*' },
  { is: (json) => isList(json, 'columns') && isText(json, 'viewType') && !isList(json, 'data'), words: 'the description of a data set of Socrata. Its records are at …/resource/ID.json' },
  { is: (json) => (isText(json, 'openapi') || isText(json, 'swagger')) && isObject(member(json, 'paths')), words: 'the description of an interface (OpenAPI). Its records are at one of the addresses in it' },
];

/** What a document is that describes where records are and holds none, and where they are to be had; undefined for any other. */
export const descriptionOf = (json: unknown): string | undefined => descriptions.find(({ is }) => is(json))?.words;
