/** A network for examples: addresses at which nothing but a prepared answer is to be had. */

/** One answer: a body with its status (default 200) and type (default JSON), or none at all: a request that never ends, or one that breaks. */
export type Answer = 'never' | 'broken' | { readonly status?: number; readonly type?: string; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown };

const answers = new Map<string, { readonly list: readonly Answer[]; asked: number }>();
let realFetch: typeof fetch | undefined;

function reply(answer: Answer, signal: AbortSignal | null | undefined): Promise<Response> {
  if (answer === 'broken') return Promise.reject(new TypeError('Failed to fetch'));
  if (answer === 'never') {
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new DOMException('The request was aborted.', 'AbortError'))));
  }
  const { status = 200, type = 'application/json', headers, body } = answer;
  return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type, ...headers } }));
}

/**
 * An address of this page where requests are answered by the list, in order, the last one again and again. Examples have no server, so
 * `fetch` is wrapped for these addresses; every other request goes where it went.
 */
export function answerAt(list: readonly Answer[]): string {
  if (list.length === 0) throw new Error('An example with answers has at least one.');
  if (!realFetch) {
    const real = (realFetch = globalThis.fetch.bind(globalThis));
    globalThis.fetch = (input, options) => {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      const prepared = answers.get(url.pathname);
      if (!prepared) return real(input, options);
      const answer = prepared.list[Math.min(prepared.asked++, prepared.list.length - 1)]!;
      return reply(answer, options?.signal);
    };
  }
  const path = `/example-answers/${answers.size + 1}.json`;
  answers.set(path, { list, asked: 0 });
  return path;
}
