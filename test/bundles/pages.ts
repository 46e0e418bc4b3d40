/** Two servers of the same files, so that a page can load the library from another origin than its own, and pages made for one test. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startServer } from '../../scripts/serve.mjs';
import { launchBrowser, watchPage, type PageRecord } from '../helpers/browser.js';

type Server = Awaited<ReturnType<typeof startServer>>;

export interface Opened extends PageRecord {
  readonly page: Page;
  /** Files of the library asked for, as paths within dist, without the address of the server. */
  readonly files: () => string[];
}

export interface Options extends BrowserContextOptions {
  /** Content-Security-Policy of the page. */
  readonly policy?: string;
  /** Runs before anything of the page. */
  readonly before?: () => void;
}

export class Pages {
  /** Where the page is. */
  here = '';
  /** Where the library and its feed are when they are elsewhere. */
  elsewhere = '';
  #browser: Browser | undefined;
  #demo: Server | undefined;
  #host: HttpServer | undefined;
  #made = new Map<string, { readonly body: string; readonly policy: string | undefined }>();

  async start(): Promise<void> {
    const [browser, demo] = await Promise.all([launchBrowser(), startServer()]);
    this.#browser = browser;
    this.#demo = demo;
    this.elsewhere = demo.url;
    // A page that the browser's tool answers for has no address, so that the browser would keep it from servers on this machine.
    const host = createServer((request, response) => {
      const page = this.#made.get(request.url ?? '');
      if (page) {
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...(page.policy === undefined ? {} : { 'Content-Security-Policy': page.policy }) });
        response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"></head><body>${page.body}</body></html>`);
        return;
      }
      void fetch(demo.url + request.url).then(async (answer) => {
        response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      }, () => response.destroy());
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    this.#host = host;
    this.here = `http://localhost:${(host.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#host?.closeAllConnections();
    this.#host?.close();
    await this.#demo?.close();
  }

  /** Opens a page of its own with this markup in its body. */
  async open(body: string, { policy, ...options }: Options = {}): Promise<Opened> {
    const path = `/test-page/${this.#made.size}`;
    this.#made.set(path, { body, policy });
    return this.visit(path, options);
  }

  /** Opens an address: a path of the page's server, or a whole one. `prepare` comes before that. */
  async visit(address: string, { before, ...context }: Omit<Options, 'policy'> = {}, prepare?: (page: Page) => Promise<void>): Promise<Opened> {
    const page = await this.#browser!.newPage({ locale: 'en', viewport: { width: 1280, height: 900 }, ...context });
    const record = await watchPage(page);
    if (before) await page.addInitScript(before);
    await prepare?.(page);
    await page.goto(new URL(address, this.here).href);
    const files = () => record.requests.flatMap((url) => /\/dist\/(.+\.js)$/.exec(url)?.[1] ?? []);
    return { page, ...record, files };
  }
}

/** Waits until each of these elements is drawn, empty or in error, and says its status. */
export async function statusOf(page: Page, selector: string): Promise<string[]> {
  await page.waitForFunction((wanted) => {
    const elements = [...document.querySelectorAll<Element & { readonly status?: string }>(wanted)];
    return elements.length > 0 && elements.every(({ status }) => status !== undefined && status !== 'idle' && status !== 'loading');
  }, selector);
  return page.$$eval(selector, async (elements) => {
    await Promise.all(elements.map((element) => (element as unknown as Element & { readonly ready: Promise<void> }).ready));
    return elements.map((element) => (element as unknown as Element & { readonly status: string }).status);
  });
}

/** All words that are shown in an element's shadow root. */
export function wordsIn(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ shadowRoot }) => (shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim());
}
