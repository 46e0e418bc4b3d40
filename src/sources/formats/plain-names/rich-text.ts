import { isObject, member } from '../../payload.js';

const deepest = 8;
const mostNodes = 5000;

const isNode = (value: unknown): boolean => isObject(value) && (Array.isArray(member(value, 'children')) || Array.isArray(member(value, 'content')) || (Array.isArray(member(value, 'spans')) && typeof member(value, 'text') === 'string'));

/**
 * Whether a value is a text that editors keep as a tree of blocks: Portable Text of Sanity and blocks of Strapi (a list of nodes with `children`), text of Prismic (with `spans`), rich text of
 * Contentful (`{"nodeType": "document", "content": […]}`) and of Storyblok and Jira (`{"type": "doc", "content": […]}`).
 */
export const isRichText = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && value.every((entry) => isObject(entry) && (typeof entry['type'] === 'string' || typeof entry['_type'] === 'string')) && value.some(isNode) : isObject(value) && (member(value, 'nodeType') === 'document' || member(value, 'type') === 'doc') && isNode(value);

/** The words of such a tree, its blocks as paragraphs. */
export function richText(value: unknown): string {
  let nodes = 0;
  const wordsIn = (node: unknown, depth: number): string => {
    if (!isObject(node) || depth > deepest || ++nodes > mostNodes) return '';
    const own = member(node, 'text') ?? (member(node, 'nodeType') === 'text' ? member(node, 'value') : undefined);
    const inner = member(node, 'children') ?? member(node, 'content');
    return (typeof own === 'string' ? own : '') + (Array.isArray(inner) ? inner.map((child) => wordsIn(child, depth + 1)).join('') : '');
  };
  const blocks = Array.isArray(value) ? (value as readonly unknown[]) : (member(value, 'content') as readonly unknown[]);
  return blocks.map((block) => wordsIn(block, 0).trim()).filter(Boolean).join('\n\n');
}
