import { isObject, type Members } from '../../payload.js';
import { wordsOf, type Narrative } from '../../read/texts.js';

type Keys = readonly (string | number)[];

/** Members in which converters of XML put an element's own text. */
const textMembers = ['', '#text', 'text()', '$t', '_', '$text', 'text', '#', '_text', '$', '__text', '__cdata', '_cdata'];
/** Members in which they gather its attributes. */
const attributeMembers = ['$', '@attributes', '@', '_attributes'];
/** What they write before an attribute's name otherwise. */
const attributePrefixes = ['@_', '-', '_', ''];

const own = (node: Members, key: string): unknown => (Object.hasOwn(node, key) ? node[key] : undefined);

/**
 * An XML element, whichever way it was made into JSON: d-portal's dflat (`/activity-date`, `@iso-date`, and elements without siblings as paths in one
 * member, `/reporting-org/narrative`, `/activity-status@code`), or an object of objects (xmltodict `@code`, `#text`; xml2js `$`; fast-xml-parser `@_code`; BadgerFish; xml-js `_attributes`; x2js `_code`, `__text`; the Datastore's `text()`).
 */
export class Element {
  /** @param prefix of an element that lies in members of the object around it: `/reporting-org` */
  constructor(private readonly node: unknown, readonly keys: Keys, private readonly prefix = '') {}

  /** Elements of a name in this one, in order. */
  all(name: string): readonly Element[] {
    const { node, prefix, keys } = this;
    if (!isObject(node)) return [];
    const key = `${prefix}/${name}`;
    const found = own(node, key) ?? (prefix === '' ? own(node, name) : undefined);
    const at = Object.hasOwn(node, key) ? key : name;
    if (Array.isArray(found)) return found.map((entry, index) => new Element(entry, [...keys, at, index]));
    if (isObject(found)) return [new Element(found, [...keys, at])];
    const isPath = Object.keys(node).some((member) => member.startsWith(`${key}@`) || member.startsWith(`${key}/`));
    if (isPath) return [new Element(node, keys, key)];
    return found === undefined || found === null ? [] : [new Element(found, [...keys, at])];
  }

  first(name: string): Element | undefined {
    return this.all(name)[0];
  }

  /** An attribute's text. */
  attribute(name: string): string | undefined {
    const { node, prefix } = this;
    if (!isObject(node)) return undefined;
    if (prefix !== '') return wordsOf(own(node, `${prefix}@${name}`));
    const words = wordsOf(own(node, `@${name}`));
    if (words !== undefined) return words;
    const gathered = attributeMembers.map((member) => own(node, member)).find(isObject);
    return (gathered && wordsOf(own(gathered, name))) ?? attributePrefixes.map((before) => wordsOf(own(node, `${before}${name}`))).find((found) => found !== undefined);
  }

  /** Its own text. */
  get text(): string | undefined {
    const { node, prefix } = this;
    if (!isObject(node)) return wordsOf(node);
    if (prefix !== '') return wordsOf(own(node, prefix));
    for (const member of textMembers) {
      const text = wordsOf(own(node, member));
      if (text !== undefined) return text;
    }
    return undefined;
  }

  get language(): string | undefined {
    return this.attribute('xml:lang') ?? this.attribute('{http://www.w3.org/XML/1998/namespace}lang') ?? this.attribute('lang');
  }

  /** Its `narrative` elements, which hold its text in one language each; in version 1 of the standard the text was the element's own. */
  get narratives(): readonly Element[] {
    const inside = this.all('narrative');
    return inside.length > 0 ? inside : [this];
  }

  /** Its own text and the language that it says it is in; none where it has no text. */
  get narrative(): readonly Narrative[] {
    const { text } = this;
    return text === undefined ? [] : [{ text, language: this.language }];
  }
}

/** The activities in a document: paths at which they may be, with the converters that put them there. */
const activityPaths: readonly (readonly string[])[] = [['/iati-activities/iati-activity'], ['iati-activities', 'iati-activity'], ['iati-activity'], ['/iati-activity']];

/** Where a document has its activities, and the one or the list of them. */
export function findActivities(json: unknown): { readonly keys: Keys; readonly found: unknown } | undefined {
  for (const path of activityPaths) {
    let found = json;
    for (const key of path) found = isObject(found) ? own(found, key) : undefined;
    if (isObject(found) || (Array.isArray(found) && found.some(isObject))) return { keys: path, found };
  }
  return undefined;
}
