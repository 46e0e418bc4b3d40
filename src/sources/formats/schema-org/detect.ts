import { at, isObject, keysIn, member } from '../../payload.js';
import type { Detection } from '../index.js';
import type { Sample } from '../vocabulary.js';

const vocabulary = /^https?:\/\/(?:www\.)?schema\.org\b/;
const types = /^(?:schema:|sdo:|dcat:|https?:\/\/schema\.org\/)?(?:[A-Za-z]{0,30}Event|EventSeries|CourseInstance|Course|[A-Za-z]{0,30}Project|[A-Za-z]{0,30}Organization|NGO|Corporation|Dataset)$/;

/** A context, which is an address, an object of addresses, or a list of either. */
function namesVocabulary(context: unknown): boolean {
  const parts = Array.isArray(context) ? context.slice(0, 20) : [context];
  return parts.some((part) => [part, ...(isObject(part) ? Object.values(part).slice(0, 50) : [])].some((value) => typeof value === 'string' && vocabulary.test(value)));
}

const hasType = (value: unknown): boolean => {
  const type = member(value, '@type');
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).some((name) => typeof name === 'string' && types.test(name.slice(0, 100)));
};

/** JSON-LD by its context, by the types of its things, or by the one event in it whose own type was left out. */
export function detectSchemaOrg({ json, rows }: Sample): Detection {
  if ([json, at(json, '0'), ...rows.map(({ members }) => members)].some((value) => namesVocabulary(member(value, '@context')))) return 0.95;
  // The classes of a site's own interface (API Platform) may be called as those of schema.org are.
  if (/(?:^|\/)contexts\//.test(String(isObject(json) && typeof json['@context'] === 'string' ? json['@context'] : '').slice(0, 300))) return 'its context is of its own';
  if (hasType(json) || rows.some(({ members }) => hasType(members))) return 0.85;
  const expanded = [at(json, '0'), json].some((value) => isObject(value) && keysIn(value).slice(0, 1000).some((name) => vocabulary.test(name)));
  if (expanded) return 0.9;
  // One event of a site whose context is a file of its own, which leaves out its type.
  if (typeof at(json, '@context') === 'string' && at(json, '@type') === undefined && at(json, 'startDate') !== undefined && (at(json, 'location') !== undefined || at(json, 'organizer') !== undefined)) return 0.8;
  const parts = at(json, 'subEvent');
  return Array.isArray(parts) && parts.some((part) => hasType(part) || member(part, 'startDate') !== undefined) ? 0.8 : 'it has no context or type of schema.org';
}
