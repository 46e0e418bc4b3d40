import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Pages, statusOf } from './pages.js';

const pages = new Pages();
before(() => pages.start());
after(() => pages.stop());

const group = `<ct-filters group="g" permalink="v"></ct-filters><ct-initiative-map group="g" src="/api/feed.json" permalink="v"></ct-initiative-map>
  <ct-work-plan-timeline group="g"></ct-work-plan-timeline><ct-proposal-list group="g"></ct-proposal-list>`;
const drawn = 'ct-initiative-map,ct-work-plan-timeline,ct-proposal-list';
const script = '<script type="module" src="/dist/commonthread.js"></script>';

/** What some pages do to be safe from other scripts. */
function freezeIntrinsics(): void {
  for (const intrinsic of [Object, Array, Function, String, Number, Boolean, RegExp, Date, Promise, Map, Set, WeakMap, WeakSet, Symbol, Error, ArrayBuffer, Uint8Array, Uint32Array, Float64Array]) {
    Object.freeze(intrinsic);
    Object.freeze(intrinsic.prototype);
  }
  for (const shared of [Math, JSON, Reflect, Intl]) Object.freeze(shared);
}

/** What older libraries add to every array and object. */
function extendPrototypes(): void {
  Object.assign(Array.prototype, { first(this: unknown[]) { return this[0]; }, toJSON(this: unknown[]) { return [...this]; } });
  Object.assign(Object.prototype, { inspect() { return 'x'; } });
}

describe('on a page that', () => {
  for (const [name, prepare] of [['has frozen the intrinsics of the language', freezeIntrinsics], ['adds members to all arrays and objects', extendPrototypes]] as const) {
    it(name, async () => {
      const { page, complaints } = await pages.open(`${script}${group}`, { before: prepare });
      assert.deepEqual(await statusOf(page, drawn), ['ready', 'ready', 'ready']);
      await page.locator('ct-filters').getByRole('button', { name: 'Country', exact: true }).click();
      await page.locator('ct-filters').getByText('Ghana').first().click();
      await page.waitForFunction(() => (document.querySelector('ct-proposal-list') as unknown as { filters: { country?: string[] } }).filters.country?.[0] === 'GH');
      const csv = await page.$eval('ct-proposal-list', async (element) => (await (element as unknown as { exportAs(kind: string): Promise<Blob> }).exportAs('csv')).text());
      assert.ok(csv.includes('Ghana'));
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  for (const size of [8, 32]) {
    it(`has a root font of ${size} pixels, the elements keep their own size`, async () => {
      const { page } = await pages.open(`<style>html { font-size: ${size}px } body { font-size: 16px }</style>${script}${group}`);
      await statusOf(page, drawn);
      const sizes = await page.$$eval(drawn, (elements) => elements.map(({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('.base')!).fontSize));
      assert.deepEqual(sizes, ['16px', '16px', '16px']);
      const button = await page.locator('ct-proposal-list').getByRole('button', { name: 'Table', exact: true }).boundingBox();
      assert.ok(button!.height >= 24 && button!.height <= 48, `the button is ${button!.height} pixels high`);
      await page.close();
    });
  }

  it('is left and come back to, the elements are as they were and still follow each other', async () => {
    const { page, complaints } = await pages.open(`${script}${group}`);
    await statusOf(page, drawn);
    await page.$eval('ct-proposal-list', (element) => { (element as unknown as { filters: object }).filters = { country: ['GH'] }; });
    await page.waitForFunction(() => location.hash.includes('GH'));
    await page.goto(`${pages.here}/plain.html`);
    await page.goBack();
    await statusOf(page, drawn);
    await page.waitForFunction(() => JSON.stringify((document.querySelector('ct-initiative-map') as unknown as { filters: object }).filters) === '{"country":["GH"]}');
    await page.$eval('ct-initiative-map', (element) => { (element as unknown as { filters: object }).filters = { country: ['CI'] }; });
    await page.waitForFunction(() => JSON.stringify((document.querySelector('ct-proposal-list') as unknown as { filters: object }).filters) === '{"country":["CI"]}');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('takes elements in and out 500 times, the heap grows by no more than a megabyte', async () => {
    const { page } = await pages.open(`${script}<div id="place">${group}</div>`);
    await statusOf(page, drawn);
    const session = await page.context().newCDPSession(page);
    const heap = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    const cycle = (times: number) => page.evaluate(async ([count, markup]) => {
      const place = document.querySelector('#place')!;
      for (let time = 0; time < Number(count); time++) {
        place.replaceChildren(document.createRange().createContextualFragment(String(markup)));
        const elements = [...place.children] as (HTMLElement & { updateComplete?: Promise<unknown>; loading?: string })[];
        await Promise.all(elements.map(({ updateComplete }) => updateComplete));
        if (time % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      place.replaceChildren();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, [times, group.replaceAll(' permalink="v"', '')] as const);
    // What is made once and kept: the feed, the words, and what the engine notes of code that runs often.
    await cycle(500);
    const before = await heap();
    await cycle(500);
    const grown = await heap() - before;
    assert.ok(grown <= 2 ** 20, `${Math.round(grown / 1024)} KiB more`);
    await page.close();
  });
});
