/**
 * What the demo does with what its form posts: checks it with the library's own reader, keeps it in memory while the server runs, and adds it to the
 * feed, so that the elements show it after a reload. It is also the example of a receiving server; docs/elements/contribution-form.md says how.
 */

/** @typedef {{status: number, body: unknown, type?: string, headers?: Record<string, string>}} Answer */
/** @typedef {{severity: string, path: string, message: string}} Problem */
/** @typedef {(json: unknown) => {readonly problems: readonly Problem[]}} ReadFeed */

const mostRecords = 200;
const mostKeys = 1000;
const inFeed = '/initiatives/0';

/** The reader lies in TypeScript; it is loaded when something is posted first. @returns {Promise<ReadFeed>} */
async function ownReader() {
  await import('./typescript.mjs');
  const { readFeed } = await import('../src/model/schema.js');
  return readFeed;
}

/**
 * A problem document (RFC 9457).
 * @param {number} status
 * @param {string} detail of this one; the title, which would be that of its kind, is that of the status
 * @param {readonly {pointer: string, detail: string}[]} [errors]
 * @param {Record<string, string>} [headers]
 * @returns {Answer}
 */
export function problem(status, detail, errors, headers) {
  return { status, type: 'application/problem+json', body: { status, detail, ...(errors && { errors }) }, ...(headers && { headers: { 'Content-Language': 'en', ...headers } }) };
}

/** Answers to be tried out: `?fault=409`. @type {Readonly<Record<string, () => Answer>>} */
const faults = {
  401: () => problem(401, 'Sign in first.'),
  409: () => problem(409, 'An initiative with this title is there already.'),
  413: () => problem(413, 'The contribution is too long.'),
  422: () => problem(422, 'The initiative cannot be used as it is.', [{ pointer: '#/title', detail: 'There is an initiative of this title already.' }, { pointer: '#/countries/0', detail: 'This country is not a member.' }, { pointer: '#/licence', detail: 'A licence is missing.' }]),
  429: () => problem(429, 'Too many contributions at once.', undefined, { 'Retry-After': '20' }),
  503: () => problem(503, 'Closed for a moment.', undefined, { 'Retry-After': '5' }),
};

/** What has been contributed to one server. */
export class Contributions {
  /** @type {Record<string, unknown>[]} */
  #records = [];
  /** The first answer to each key, with what it was an answer to. @type {Map<string, {text: string, answer: Answer}>} */
  #answered = new Map();
  #count = 0;
  #reader;

  /** @param {() => Promise<ReadFeed>} [reader] */
  constructor(reader = ownReader) {
    this.#reader = reader;
  }

  /**
   * Takes a posted text, or says why not.
   * @param {string} text
   * @param {{key?: string | undefined, fault?: string | null, taken: ReadonlySet<unknown>}} facts `key` is the Idempotency-Key, `taken` the ids of the feed
   * @returns {Promise<Answer>}
   */
  async take(text, { key, fault, taken }) {
    if (fault && Object.hasOwn(faults, fault)) return /** @type {() => Answer} */ (faults[fault])();
    const before = key === undefined ? undefined : this.#answered.get(key);
    // The same message again: the answer got lost on its way, and what it said still holds.
    if (before) return before.text === text ? before.answer : problem(422, 'This Idempotency-Key was used for another body.');
    const answer = await this.#judge(text, taken);
    // A second try that came while the first was judged finds that one's answer.
    const meanwhile = key === undefined ? undefined : this.#answered.get(key);
    if (meanwhile?.text === text) return meanwhile.answer;
    if (answer.status === 201) {
      this.#records.push(/** @type {{received: Record<string, unknown>}} */ (answer.body).received);
      if (this.#records.length > mostRecords) this.#records.shift();
      if (key !== undefined) this.#answered.set(key, { text, answer });
      const [oldest] = this.#answered.keys();
      if (this.#answered.size > mostKeys && oldest !== undefined) this.#answered.delete(oldest);
    }
    return answer;
  }

  /** A feed with what has been contributed; the very same text where nothing has. @param {string} text */
  addTo(text) {
    if (this.#records.length === 0) return text;
    const feed = JSON.parse(text);
    return JSON.stringify({ ...feed, initiatives: [...(feed.initiatives ?? []), ...this.#records] });
  }

  /** @param {string} text @param {ReadonlySet<unknown>} taken @returns {Promise<Answer>} */
  async #judge(text, taken) {
    let given;
    try {
      given = JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return problem(400, 'The body is not JSON.');
    }
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return problem(422, 'Expected one initiative: an object.');
    const record = given.id === undefined ? { id: `contribution-${this.#count + 1}`, ...given } : given;
    const readFeed = await this.#reader();
    const { problems } = readFeed({ commonthread: '1', initiatives: [record] });
    if (problems.length > 0) {
      const errors = problems.slice(0, 50).map(({ path, message }) => {
        const pointer = path.startsWith(inFeed) ? path.slice(inFeed.length) : path;
        const isUntitled = pointer === '' && message.includes('a record with title');
        return { pointer: `#${isUntitled ? '/title' : pointer}`, detail: message };
      });
      return problem(422, 'The initiative cannot be used as it is.', errors);
    }
    if (taken.has(record.id) || this.#records.some(({ id }) => id === record.id)) return problem(409, 'There is a record with this id already.');
    this.#count += 1;
    return { status: 201, body: { id: record.id, received: record } };
  }
}

/** A subscription to news is looked at and kept nowhere: the demo sends no letters. @param {string} text @returns {Answer} */
export function subscribe(text) {
  let given;
  try {
    given = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return problem(400, 'The body is not JSON.');
  }
  const errors = [
    ...(typeof given?.email === 'string' && /^[^\s@]+@[^\s@]+$/.test(given.email.slice(0, 254)) ? [] : [{ pointer: '#/email', detail: 'An e-mail address is missing.' }]),
    ...(given?.consent === true ? [] : [{ pointer: '#/consent', detail: 'Consent is missing.' }]),
  ];
  return errors.length > 0 ? problem(422, 'The subscription cannot be used as it is.', errors) : { status: 202, body: { subscribed: true } };
}
