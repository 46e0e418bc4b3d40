/**
 * Serves the measured pages: plain ones, the builds, the feeds. Everything is read into memory at the start, so that the disk is not measured
 * and a build that is made meanwhile does not change what is.
 */
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** @param {string} tag @param {string} build */
const plainPage = (tag, build) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${tag}</title><link rel="icon" href="data:,">
<h1>A plain page</h1><main></main><p>What follows the element moves if the element does not keep its place.</p>
<script type="module" src="/${build}/${tag}.js"></script></html>`;

/** @param {string} folder */
async function scriptsIn(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  return Promise.all(names.map(async (name) => /** @type {const} */ ([name.split(sep).join('/'), await readFile(join(folder, name))])));
}

/**
 * @param {Readonly<Record<string, string>>} builds name in the address and folder of each
 * @returns {Promise<{url: string, addFeed: (name: string, text: string) => string, dropFeeds: () => void, close: () => Promise<void>}>} url without a slash at the end
 */
export async function startBenchServer(builds) {
  /** @type {Map<string, {type: string, body: Buffer}>} */
  const files = new Map([['/page.mjs', { type: 'text/javascript', body: await readFile(join(here, 'page.mjs')) }]]);
  for (const [build, folder] of Object.entries(builds)) {
    for (const [name, body] of await scriptsIn(folder)) files.set(`/${build}/${name}`, { type: 'text/javascript', body });
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const page = /^\/page\/(\w+)\/([\w-]+)$/.exec(url.pathname);
    const file = page ? { type: 'text/html', body: Buffer.from(plainPage(page[2] ?? '', page[1] ?? '')) } : files.get(url.pathname);
    response.writeHead(file ? 200 : 404, { 'Content-Type': `${file?.type ?? 'text/plain'}; charset=utf-8`, 'Content-Length': file?.body.length ?? 0 });
    response.end(file?.body);
  });
  await new Promise((resolve, reject) => { server.once('error', reject).listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${port}`,
    addFeed: (name, text) => {
      files.set(`/feed/${name}.json`, { type: 'application/json', body: Buffer.from(text) });
      return `/feed/${name}.json`;
    },
    dropFeeds: () => { for (const path of files.keys()) if (path.startsWith('/feed/')) files.delete(path); },
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
