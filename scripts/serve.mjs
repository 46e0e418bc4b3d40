/**
 * `npm start [-- --port N]`: the demo on localhost. Builds dist first when it is missing or old. Serves site/ at /, dist/ at /dist/,
 * schema/ at /schema/ and, once built, Storybook at /storybook/; beside them an API with the demo's feed and with the faults of real ones.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isStale } from './build-state.mjs';
import { Contributions, problem, subscribe } from './contributions.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const project = fileURLToPath(new URL('..', import.meta.url));
const defaultPort = 8080;
const longestWait = 30_000;
const largestPost = 65_536;

/** Pages that show the elements under a policy; without ending, as the page may be asked for with `.html` or without. */
const policies = new Map([
  ['/csp', "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'"],
]);

const json = 'application/json; charset=utf-8';
/** Any page may read the API, the scripts and the schema, as it could from a content network. */
const openToAll = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * @param {Response} response
 * @param {number} status
 * @param {string | Buffer} body
 * @param {Record<string, string>} [headers]
 */
function answer(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': json, 'Cache-Control': 'no-cache', ...openToAll, ...headers });
  response.end(body);
}

/** @param {string} root */
const readDemo = (root) => readFile(join(root, 'site/feeds/common-thread.json'), 'utf8');

/** @param {Request} request @param {Response} response @param {string} root @param {Contributions} contributions */
async function sendFeed(request, response, root, contributions) {
  const body = contributions.addTo(await readDemo(root));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (request.headers['if-none-match'] === etag) answer(response, 304, '', { ETag: etag });
  else answer(response, 200, body, { ETag: etag });
}

/** The text of a POST; undefined where it was answered already, being no POST or too long. @param {Request} request @param {Response} response */
async function posted(request, response) {
  if (request.method !== 'POST') return void answer(response, 405, '{"error": "Send a POST."}', { Allow: 'POST' });
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part;
    if (text.length > largestPost) return void say(response, problem(413, 'The contribution is too long.', undefined, { Connection: 'close' }));
  }
  return text;
}

/** @param {Response} response @param {import('./contributions.mjs').Answer} said */
const say = (response, { status, body, type, headers }) => answer(response, status, JSON.stringify(body), { ...(type && { 'Content-Type': `${type}; charset=utf-8` }), ...headers });

/** What the contribution form posts. @param {Request} request @param {Response} response @param {URL} url @param {string} root @param {Contributions} contributions */
async function takeContribution(request, response, url, root, contributions) {
  const text = await posted(request, response);
  if (text === undefined) return;
  const { initiatives = [], organisations = [] } = JSON.parse(await readDemo(root));
  const taken = new Set([...initiatives, ...organisations].map(({ id }) => id));
  say(response, await contributions.take(text, { key: request.headers['idempotency-key']?.toString().slice(0, 200), fault: url.searchParams.get('fault'), taken }));
}

/**
 * The API by path. Besides the feed: what goes wrong with real feeds, to be tried in the builder and in tests.
 * @type {readonly [path: RegExp, serve: (request: Request, response: Response, url: URL, root: string, contributions: Contributions) => unknown][]}
 */
const api = [
  [/^\/api\/feed\.json$/, (request, response, _url, root, contributions) => sendFeed(request, response, root, contributions)],
  [/^\/api\/slow$/, async (request, response, url, root, contributions) => {
    const wait = Math.min(Math.max(Number(url.searchParams.get('ms')) || 0, 0), longestWait);
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, wait);
      response.once('close', () => { clearTimeout(timer); resolve(undefined); });
    });
    if (!response.destroyed) await sendFeed(request, response, root, contributions);
  }],
  [/^\/api\/status\/[45]\d\d$/, (_request, response, url) => {
    const status = Number(url.pathname.slice(-3));
    answer(response, status, JSON.stringify({ error: `This address always answers ${status}.` }), status === 429 || status === 503 ? { 'Retry-After': '1' } : {});
  }],
  [/^\/api\/html$/, (_request, response) => answer(response, 200, '<!doctype html><title>Sign in</title><p>A page where JSON was expected.', { 'Content-Type': 'text/html; charset=utf-8' })],
  [/^\/api\/empty\.json$/, (_request, response) => answer(response, 200, '{"commonthread": "1"}')],
  [/^\/api\/broken\.json$/, (_request, response) => answer(response, 200, '{"commonthread": "1", "initiatives": [{"id": "a", "title": "Cut sh')],
  // Browsers ask for it unasked; a page's own icon is said in the page.
  [/^\/favicon\.ico$/, (_request, response) => answer(response, 204, '')],
  [/^\/api\/contributions$/, takeContribution],
  [/^\/api\/subscriptions$/, async (request, response) => {
    const text = await posted(request, response);
    if (text !== undefined) say(response, subscribe(text));
  }],
];

/** A path that stays where it is put: no hidden file, no way up, nothing that a file system reads in a way of its own. @param {string} path */
const isPlain = (path) => !/[\\\0:]/.test(path) && !path.split('/').some((part) => part.startsWith('.'));

/** @param {string} path */
const policyFor = (path) => policies.get(path.replace(/\/+$/, '').replace(/\.html?$/, '').replace(/\/index$/, ''));

/** @param {string} root @returns {(request: Request, response: Response) => Promise<void>} */
function createHandler(root) {
  // Read from the disk each time: the folders may be built while the server runs.
  const options = { dev: true, etag: true };
  const contributions = new Contributions();
  const mounts = [['/dist/', 'dist'], ['/schema/', 'schema'], ['/storybook/', 'storybook-static'], ['/', 'site']]
    .map(([prefix, folder]) => /** @type {const} */ ([/** @type {string} */ (prefix), sirv(join(root, /** @type {string} */ (folder)), options)]));

  return async (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(url.pathname);
    if (request.method === 'OPTIONS') {
      return answer(response, 204, '', { 'Access-Control-Allow-Methods': 'GET, HEAD, POST', 'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key', 'Access-Control-Max-Age': '600' });
    }
    const call = api.find(([pattern]) => pattern.test(path));
    if (call) return void (await call[1](request, response, url, root, contributions));
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, '{"error": "Send a GET."}', { Allow: 'GET, HEAD' });

    const notFound = () => answer(response, 404, 'Not found.', { 'Content-Type': 'text/plain; charset=utf-8' });
    const mount = isPlain(path) ? mounts.find(([prefix]) => path.startsWith(prefix)) : undefined;
    if (!mount) return notFound();
    const [prefix, serve] = mount;
    if (prefix === '/') {
      const policy = policyFor(path);
      if (policy) response.setHeader('Content-Security-Policy', policy);
    } else {
      for (const [name, value] of Object.entries(openToAll)) response.setHeader(name, value);
      request.url = `/${url.pathname.slice(prefix.length)}`;
    }
    serve(request, response, notFound);
  };
}

/**
 * Starts the server on this machine's own address only.
 * @param {{port?: number, root?: string}} [options] port 0 (the default) is any free one; another that is taken gives way to the next free one
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} url without a slash at the end
 */
export async function startServer({ port = 0, root = project } = {}) {
  const handle = createHandler(root);
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      if (response.headersSent) response.destroy();
      else answer(response, error instanceof URIError ? 400 : error.code === 'ENOENT' ? 404 : 500, JSON.stringify({ error: error instanceof URIError ? 'The address is malformed.' : 'The file could not be read.' }));
    });
  });
  const listen = (/** @type {number} */ wanted) => new Promise((resolve, reject) => {
    server.once('error', reject).listen(wanted, '127.0.0.1', () => { server.off('error', reject); resolve(undefined); });
  });
  for (let wanted = port; ; wanted += 1) {
    try {
      await listen(wanted);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || wanted >= port + 100) throw error;
    }
  }
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}`,
    port: address.port,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

async function main() {
  const at = process.argv.indexOf('--port');
  const wanted = Number((at > 0 ? process.argv[at + 1] : undefined) ?? process.env.PORT ?? defaultPort);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error('The port is a number from 0 to 65535: npm start -- --port 8080');
  if (await isStale()) {
    const built = spawnSync(process.execPath, [join(project, 'scripts/build.mjs')], { cwd: project, stdio: 'inherit' });
    if (built.status !== 0) throw new Error('The demo needs the build, which failed as said above.');
  }
  const { url } = await startServer({ port: wanted });
  console.log(`Common Thread is at ${url}/${existsSync(join(project, 'storybook-static')) ? ` and its Storybook at ${url}/storybook/` : ''} (Ctrl+C ends it)`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
