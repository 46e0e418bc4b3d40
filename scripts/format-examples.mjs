/** The worked examples of docs/formats.md, as its pictures and its tests need them: what a section says is what is drawn and what is tested. */

/**
 * @typedef {object} Example
 * @property {string} name of the payload in docs/examples, and of the picture in docs/pictures/formats
 * @property {string} heading of its section
 * @property {string} format that the section names
 * @property {string} tag to paste
 * @property {string} element
 * @property {string} src
 * @property {string} claim what the section says that the payload becomes
 */

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * Every tag that is followed by “this is drawn by it from [our example](…), which becomes …”. An example without a picture has the sentence, too.
 * @param {string} text of docs/formats.md
 * @returns {Example[]}
 */
export function formatExamples(text) {
  return text.split(/^##+ /m).flatMap((section) => {
    const found = /```html\n(?<tag><(?<element>ct-[a-z-]+)[^`]*?)```[^`]*?\[[^\]]*\]\(examples\/(?<name>[\w./-]+)\.json\),? (?:which )?becomes (?<claim>[^.]*)\./.exec(section);
    if (!found?.groups) return [];
    const { tag, element, name, claim } = found.groups;
    return [{ name, element, tag: tag.trim(), claim, heading: section.split('\n', 1)[0], format: /`format="([^"]+)"`/.exec(section)?.[1] ?? 'plain-names', src: /\ssrc="([^"]*)"/.exec(tag)?.[1] ?? '' }];
  });
}

/**
 * How many records of each collection a claim speaks of: `three events and one organisation` are `{events: 3, organisations: 1}`.
 * @param {string} claim
 * @returns {Record<string, number>}
 */
export function countsIn(claim) {
  return Object.fromEntries(Array.from(claim.matchAll(/(\S+) (event|proposal|initiative|organisation|indicator)s?\b/g), ([, many, kind]) => [`${kind}s`, numbers.includes(many) ? numbers.indexOf(many) : Number(many)]));
}
