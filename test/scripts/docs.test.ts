import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFeed } from '../../src/model/schema.js';
import { compileMapping } from '../../src/sources/mapping/document.js';
import { compilePaging } from '../../src/sources/mapping/paging.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'bench/README.md', ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[]).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const blocks = (page: string, language: string): string[] => Array.from(read(page).matchAll(/^```(\w+)\n([^]*?)^```$/gm)).flatMap(([, name, text]) => (name === language ? [text!] : []));
/** The anchor that a heading has on the usual hosts. */
const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}\- ]/gu, '').trim().replaceAll(' ', '-');
/** The names in the first column of a page's tables. */
const named = (page: string): string[] => Array.from(read(page).matchAll(/^\| ([^|]+) \|/gm)).flatMap(([, cell]) => Array.from(cell!.matchAll(/`([^`]+)`/g), ([, name]) => name!));

/** Attributes of classes as their sources declare them. */
function attributesIn(...sources: readonly string[]): string[] {
  return Array.from(sources.map(read).join('\n').matchAll(/@property\((.*)\)\s+(?:get )?(\w+)/g)).flatMap(([, options, name]) => {
    const attribute = /attribute: (?:'([^']+)'|(false))/.exec(options!);
    return attribute?.[2] ? [] : [attribute?.[1] ?? name!.toLowerCase()];
  });
}

describe('the documentation', () => {
  it('links only to files and headings that are there', () => {
    const lost = pages.flatMap((page) => Array.from(read(page).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+\.(?:png|md))"/g)).flatMap(([, link, source]) => {
      const [path, anchor] = (link ?? source!).split('#');
      if (/^https?:/.test(path!)) return [];
      const target = path === '' ? page : relative(root, join(root, dirname(page), path!));
      const headings = () => Array.from(read(target).matchAll(/^#+ (.*)$/gm), ([, heading]) => anchorOf(heading!));
      return existsSync(join(root, target)) && (anchor === undefined || headings().includes(anchor)) ? [] : [`${page}: ${link ?? source}`];
    }));
    assert.deepEqual(lost, []);
    assert.ok(pages.length > 20);
  });

  it('has every attribute that the elements share, and no other', () => {
    const [attributes] = read('docs/guide.md').split('## Properties');
    const told = Array.from(attributes!.matchAll(/^\| ([^|]+) \|/gm)).flatMap(([, cell]) => Array.from(cell!.matchAll(/`([a-z-]+)`(?! \(property only\))/g), ([, name]) => name!));
    assert.deepEqual(told.filter((name) => name !== 'filters').sort(), attributesIn(...readdirSync(join(root, 'src/kit')).filter((name) => name.endsWith('.ts')).map((name) => `src/kit/${name}`)).sort());
  });

  it('has every attribute of the form on its page', () => {
    const told = named('docs/elements/contribution-form.md');
    assert.deepEqual(attributesIn('src/elements/contribution-form/contribution-form.ts').filter((name) => !told.includes(name)), []);
  });

  it('has a mapping that can be used', async () => {
    const [mapping] = blocks('docs/guide.md', 'json');
    const plan = await compileMapping(JSON.parse(mapping!));
    assert.equal(plan.collections[0]!.fields.length, 8);
    await compilePaging(plan.paging);
  });

  it('has a feed that is read without a problem', () => {
    const [feed] = blocks('README.md', 'json');
    assert.deepEqual(readFeed(JSON.parse(feed!)).problems, []);
  });
});
