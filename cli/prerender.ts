import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { FeedError } from '../src/sources/errors.js';
import type { Loaded } from '../src/sources/source.js';
import type { Arguments } from './arguments.js';
import { fallbackOf, isOurs, showsRecords } from './prerender/fallback.js';
import { feedOf, viewOf, type FeedOfTag, type PagePlace } from './prerender/page-feeds.js';
import { tagsOf, type Tag } from './prerender/page-tags.js';
import { mappingAt, readFeedAt, type Output } from './read-feed.js';

/** Rows of a table where the command says nothing else: what a page can carry and a reader can look through. */
const mostRows = 1000;

/**
 * Writes into each tag of a page what it shows, as a table or a list, so that the page reads without JavaScript, in search and on paper. What was
 * written before is replaced, and everything else stays as it is. A tag whose feed cannot be read stays as it is.
 *
 * @returns 1 where a feed, a tag or a page cannot be read
 */
export async function prerender(given: Arguments, output: Output): Promise<number> {
  let failed = false;
  for (const file of given.feeds) {
    const page = await pageAt(file, output);
    if (page === undefined) {
      failed = true;
      continue;
    }
    const done = await prerenderPage(file, page, given, output);
    failed ||= done.failed;
    if (!given.write) output.out(done.page);
    else if (done.page !== page) await writeFile(file, done.page);
  }
  return failed ? 1 : 0;
}

async function pageAt(file: string, output: Output): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file === '-' ? await buffer(process.stdin) : await readFile(file));
  } catch (cause) {
    output.error(`${file}  Expected a page in UTF-8, met ${cause instanceof Error ? cause.message : String(cause)}.\n`);
    return undefined;
  }
}

interface Edit {
  readonly place: readonly [start: number, end: number];
  readonly html: string;
}

async function prerenderPage(file: string, page: string, given: Arguments, output: Output): Promise<{ readonly page: string; readonly failed: boolean }> {
  const { tags, base } = tagsOf(page, isOurs);
  const folder = file === '-' ? process.cwd() : dirname(resolve(file));
  const place: PagePlace = { folder, root: given.root === undefined ? folder : resolve(given.root), base: baseOf(given.base, base) };
  const feeds = new Map<string, Promise<Loaded>>();
  const read = (feed: FeedOfTag): Promise<Loaded> => {
    const key = JSON.stringify(feed);
    let loaded = feeds.get(key);
    if (!loaded) feeds.set(key, (loaded = readFeed(feed, output)));
    return loaded;
  };
  const edits: Edit[] = [];
  let failed = false;
  for (const tag of tags) {
    if (!showsRecords(tag.name)) continue;
    const said = (words: string) => output.error(`${file}:${tag.line}  ${tag.name}  ${words}\n`);
    const fault = faultOf(tag);
    if (fault !== undefined) {
      failed = true;
      said(`${fault} The tag stays as it is.`);
      continue;
    }
    try {
      const { html, words } = await written(tag, tags, place, read, given.rows ?? mostRows);
      said(words);
      if (html !== undefined) edits.push({ place: tag.place!, html });
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      failed = true;
      said(`not read (${error.kind})  ${error.message}`);
    }
  }
  return { page: edited(page, edits), failed };
}

/** Why nothing can be written into a tag where it is. */
function faultOf({ name, place, isInParagraph }: Tag): string | undefined {
  if (isInParagraph) return 'Expected a tag outside a <p>, which ends where a table begins. Put it into a <div>.';
  return place ? undefined : `Expected </${name}>, met none. Close it, since no tag of ours closes itself, and see that no <p> begins or ends in between.`;
}

/** What to write into a tag, undefined for nothing new; and what to say of it. */
async function written(tag: Tag, tags: readonly Tag[], place: PagePlace, read: (feed: FeedOfTag) => Promise<Loaded>, most: number): Promise<{ readonly html?: string; readonly words: string }> {
  const feed = feedOf(tag, tags, place);
  if (!feed) return { words: 'has no src of its own, of its collection or of its group: it stays as it is' };
  const { html, kind, shown, all } = await fallbackOf(tag, await read(feed), viewOf(tag, tags), most);
  return { html, words: `${shown} of ${all} records of the kind ${kind}, from ${feed.src}` };
}

async function readFeed({ src, format, mapping, maxRecords }: FeedOfTag, output: Output): Promise<Loaded> {
  const document = mapping && ('document' in mapping ? mapping.document : await mappingAt(mapping.at));
  return readFeedAt(src, { ...(format !== undefined && { format }), ...(document !== undefined && { mapping: document }), ...(maxRecords !== undefined && { maxRecords }) }, output);
}

/** The address that those of a page are relative to, where it is one to ask at. */
function baseOf(given: string | undefined, own: string | undefined): string | undefined {
  if (own === undefined) return given;
  // A browser leaves out a base that is no address.
  const base = URL.canParse(own, given) ? new URL(own, given).href : '';
  return /^https?:/.test(base) ? base : given;
}

/** A page with its edits, the last first, so that the places of the others stay true. */
function edited(page: string, edits: readonly Edit[]): string {
  let text = page;
  for (const { place: [start, end], html } of [...edits].sort((a, b) => b.place[0] - a.place[0])) text = text.slice(0, start) + html + text.slice(end);
  return text;
}
