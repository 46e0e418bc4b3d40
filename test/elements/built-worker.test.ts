import { expect } from '@open-wc/testing';
import { until } from '../helpers/page.js';

type Built = HTMLElement & { status: string; records: readonly { readonly title?: unknown }[] };

/** Records of a service that knows nothing of ours. */
const projects = Array.from({ length: 6000 }, (_, index) => ({ key: `k${index}`, title: `Project ${index}`, country: ['Ghana', 'Pérou'][index % 2], summary: 'Share what was found. '.repeat(9) }));
const bytes = new TextEncoder().encode(JSON.stringify({ results: projects }));

/** What workers of the page have said, in order. */
const said: unknown[] = [];
const platform = { fetch: globalThis.fetch, Worker: globalThis.Worker };

before(() => {
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly state?: string }>) => data.state !== undefined && said.push(data.state));
      this.addEventListener('error', () => said.push('error'));
    }
  };
  // The end of the body comes once the worker has started, as it would from a server that is slower than this page.
  globalThis.fetch = async () => new Response(new ReadableStream({
    async start(body) {
      body.enqueue(bytes.slice(0, 1_200_000));
      await until(() => said.length > 0, 'the worker has started');
      body.enqueue(bytes.slice(1_200_000));
      body.close();
    },
  }), { headers: { 'Content-Type': 'application/json' } });
});
after(() => {
  Object.assign(globalThis, platform);
});

// Workers of modules that import more when they need it are younger than modules: each engine shows that it has them.
describe('the built files, on a page of their own origin', () => {
  it('read a large payload of another format in a worker', async () => {
    const built = '/dist/ct-initiative-profile.js';
    await import(built);
    const element = document.createElement('ct-initiative-profile') as Built;
    element.setAttribute('src', 'https://partner.example/projects');
    document.body.append(element);
    await until(() => element.status === 'ready', 'the profile is drawn');
    expect(element.records.length).to.equal(projects.length);
    expect(said).to.deep.equal(['ready', 'end']);
    element.remove();
  });
});
