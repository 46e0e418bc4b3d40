import type { Turns } from '../../model/good-feed.js';
import { eachInSteps, eachRow, mapped, type Steps } from '../turns.js';

/** Entities that HTML editors write most, by name; all others are left as they came. */
const entities = new Map(
  ('amp & lt < gt > quot " apos \' nbsp \u00a0 ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo › bull • middot · deg ° euro € pound £ yen ¥ cent ¢ ' +
    'copy © reg ® trade ™ sect § para ¶ times × divide ÷ plusmn ± frac12 ½ frac14 ¼ sup2 ² sup3 ³ ordf ª ordm º iexcl ¡ iquest ¿ micro µ acute ´ shy \u00ad zwnj \u200c zwj \u200d ensp \u2002 emsp \u2003 thinsp \u2009 ' +
    'agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ' +
    'ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ szlig ß oelig œ scaron š ' +
    'Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø ' +
    'Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ OElig Œ Scaron Š').split(/ (?=\w+ )/).map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)] as const),
);

/** What browsers make of the numbers 128 to 159, which pages of Windows-1252 use (HTML standard, 13.2.5.80). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text with its character references (`&amp;`, `&#8211;`, `&#x2019;`) as characters. One round: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));?/g, (all, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return (all.endsWith(';') ? entities.get(name) : undefined) ?? all;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hexadecimal!, 16);
    if (code >= 128 && code <= 159) return windows1252.charAt(code - 128);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** Elements that begin and end a line. */
const blocks = /^(?:address|article|aside|blockquote|body|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|main|nav|ol|p|pre|section|table|tr|ul)$/;
/** Elements of which nothing is read. */
const silent = /^(?:script|style|template|noscript|iframe|object|svg|head|title)$/;

/**
 * The plain text of an HTML fragment: no tags, character references as characters, blocks and `br` as line breaks, list items
 * with a bullet, scripts and styles left out. It walks through the text once and builds no document, so it needs no DOM and nothing in it can run.
 */
export function htmlToText(html: string): string {
  const known = html.length > longest ? readAhead.get(html) : undefined;
  if (known !== undefined) return known;
  const steps = textOf(html);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Letters of a text from which on it is not read at one go. */
const longest = 50_000;
/** Longer texts that a reading has read ahead in steps, until it ends. */
const readAhead = new Map<string, string>();
/** Tags, or lines, between two chances to give the page a turn. */
const stride = 64;

const deepest = 4;
const mostInside = 400;

/** Finds the long texts of a record that have tags or character references in them; lists and objects of very many things are not looked into. */
function findLongTexts(value: unknown, depth: number, found: string[]): void {
  if (typeof value === 'string') {
    if (value.length > longest && /[<&]/.test(value)) found.push(value);
  } else if (typeof value === 'object' && value !== null && depth <= deepest && !(Array.isArray(value) && value.length > mostInside)) {
    const before = found.length;
    let count = 0;
    // Without a list of the members of each object: that would be most of what a reading leaves to be collected.
    for (const name in value) {
      if (++count > mostInside) {
        found.length = before;
        return;
      }
      findLongTexts((value as Readonly<Record<string, unknown>>)[name], depth + 1, found);
    }
  }
}

/**
 * Reads texts of HTML of a megabyte ahead, in steps, so that a record that has one is read at one go.
 *
 * @returns to be called when the reading has ended
 */
export async function readLongTexts(records: readonly unknown[], turns: Turns): Promise<() => void> {
  const found: string[] = [];
  await eachRow(records, turns, (record) => findLongTexts(record, 0, found));
  await eachInSteps(found, turns, function* (html) {
    readAhead.set(html, yield* textOf(html));
  });
  return () => found.forEach((html) => readAhead.delete(html));
}

function* textOf(html: string): Steps<string> {
  let text = '';
  let at = 0;
  for (let tags = 1; at < html.length; tags++) {
    if (tags % stride === 0) yield;
    const open = html.indexOf('<', at);
    if (open < 0) break;
    text += flow(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    const name = /^<[/!?]?([A-Za-z][A-Za-z\d]{0,20})?/.exec(html.slice(open, open + 24))!;
    if (name[0] === '<') {
      // A sign on its own, as in “a < b”.
      text += '<';
      at = open + 1;
      continue;
    }
    at = endOfTag(html, open);
    const tag = (name[1] ?? '').toLowerCase();
    if (silent.test(tag) && name[0].charAt(1) !== '/') at = endOfElement(html, tag, at);
    else if (tag === 'br') text += '\n';
    else if (tag === 'li' && name[0].charAt(1) !== '/') text += '\n• ';
    else if (tag === 'td' || tag === 'th') text += ' ';
    else if (blocks.test(tag)) text += tag === 'p' || /^h\d$/.test(tag) ? '\n\n' : '\n';
  }
  text += flow(html.slice(at));
  // Line by line, because a pattern for spaces around a break takes quadratic time on a megabyte of spaces.
  const lines: string[] = [];
  yield* mapped(text.split('\n'), (given) => {
    const line = given.trim().replace(/ {2,}/g, ' ');
    // No more than one line between two is empty.
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
  });
  return lines.join('\n').trim();
}

/** Line breaks and runs of spaces in HTML are one space. */
const flow = (text: string): string => decodeEntities(text.replace(/[\t\n\f\r ]+/g, ' '));

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Index after the tag that opens at `from`, whatever its attributes hold in quotation marks. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let index = from + 1; index < html.length; index++) {
    const character = html.charAt(index);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return index + 1;
    else if ((character === '"' || character === "'") && html.charAt(index - 1) === '=') quote = character;
  }
  return html.length;
}

/** Index after the end tag of a silent element. */
function endOfElement(html: string, tag: string, from: number): number {
  for (let index = html.indexOf('</', from); index >= 0; index = html.indexOf('</', index + 2)) {
    if (html.slice(index + 2, index + 2 + tag.length).toLowerCase() === tag) return endOfTag(html, index);
  }
  return html.length;
}

/** Whether a text has tags or character references in it, as one that is to be read as HTML: `a<b and c>d` has none. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|div|span|a|ul|ol|li|strong|em|b|i|h[1-6]|table|img|blockquote|figure)(?:\s{1,50}[a-z\d_:.@-]{1,60}\s{0,50}=[^<>]{0,1000}|\s{0,50}\/?)>|&(?:#\d{1,6}|#x[\da-f]{1,5}|amp|nbsp|quot|lt|gt|[lr][sd]quo|[nm]dash|hellip);/i.test(text.length > 20_000 ? text.slice(0, 20_000) : text);
}
