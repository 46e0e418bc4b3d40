import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A tag of ours in a page: an element, or the `<div data-ct>` that becomes one. */
export interface Tag {
  /** `ct-initiative-map`. */
  readonly name: string;
  /** As the element has them: `data-heading-level` of an alias is `heading-level`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own `lang`, or the nearest around it; `''` where the page says none. */
  readonly lang: string;
  /** The collection that it lies in. */
  readonly collection: Tag | undefined;
  /** The mapping document that lies in it. */
  readonly mapping: string | undefined;
  /** Line in the page, from 1. */
  readonly line: number;
  /** Whether it lies in a `<p>`, which a browser ends where a table or a `<div>` begins. */
  readonly isInParagraph: boolean;
  /** From where to where in the page its prerendered content goes, in UTF-16 code units; undefined where the tag is not closed. */
  readonly place: readonly [start: number, end: number] | undefined;
}

export interface PageTags {
  /** In the page's order. */
  readonly tags: readonly Tag[];
  /** What the page's `<base>` says. */
  readonly base: string | undefined;
}

/** Marks what was written, so that it is replaced the next time. */
export const mark = 'data-prerendered';

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

/** The tags of ours in a page or a part of one. What lies in a `<template>`, and in what stands in the place of an element, is not looked at. */
export function tagsOf(page: string, isOurs: (name: string) => boolean): PageTags {
  const tags: Tag[] = [];
  let base: string | undefined;
  const walk = (nodes: readonly Node[], lang: string, collection: Tag | undefined, isInParagraph: boolean): void => {
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const isHeld = isInParagraph || node.tagName === 'p';
      const near = attribute(node, 'lang') ?? lang;
      if (node.tagName === 'base') base ??= attribute(node, 'href');
      const alias = attribute(node, 'data-ct');
      const name = alias === undefined ? node.tagName : alias.startsWith('ct-') ? alias : `ct-${alias}`;
      if (!isOurs(name)) walk(node.childNodes, near, collection, isHeld);
      else {
        const tag = tagOf(node, name, alias !== undefined, { lang: near, collection, isInParagraph });
        tags.push(tag);
        if (name === 'ct-collection') walk(node.childNodes, near, tag, isHeld);
      }
    }
  };
  walk(parse(page, { sourceCodeLocationInfo: true, scriptingEnabled: false }).childNodes, '', undefined, false);
  return { tags, base };
}

function tagOf(node: Element, name: string, isAlias: boolean, around: Pick<Tag, 'lang' | 'collection' | 'isInParagraph'>): Tag {
  const within = node.childNodes.filter(isElement);
  const mapping = within.find((child) => child.tagName === 'script' && attribute(child, 'data-mapping') !== undefined);
  const earlier = within.find((child) => attribute(child, mark) !== undefined)?.sourceCodeLocation;
  const { startLine = 0, endTag } = node.sourceCodeLocation ?? {};
  return {
    name,
    attributes: new Map(node.attrs.map((each) => [isAlias && each.name.startsWith('data-') ? each.name.slice(5) : each.name, each.value])),
    ...around,
    mapping: mapping && mapping.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
    line: startLine,
    place: earlier ? [earlier.startOffset, earlier.endOffset] : endTag && [endTag.startOffset, endTag.startOffset],
  };
}
