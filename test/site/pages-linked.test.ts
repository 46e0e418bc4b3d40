import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../scripts/serve.mjs';
import { statusOf } from '../bundles/pages.js';
import { launchBrowser, watchPage, type PageRecord } from '../helpers/browser.js';

interface Linked {
  readonly id: string;
  readonly countries?: readonly string[];
  readonly corridor?: readonly string[];
  readonly outputs?: readonly string[];
}
interface DemoFeed {
  readonly initiatives: readonly Linked[];
  readonly proposals: readonly Linked[];
  readonly workPlans: readonly { readonly outcomes?: readonly { readonly outputs: readonly (Linked & { readonly proposals?: readonly string[] })[] }[] }[];
  readonly events: readonly { readonly sessions?: readonly (Linked & { readonly outcomes?: readonly string[] })[] }[];
}

let browser: Browser;
let server: Awaited<ReturnType<typeof startServer>>;
/** How many initiatives, outputs and proposals have to do with Ghana. */
let ghana: readonly number[];

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const feed = JSON.parse(await readFile(new URL('../../site/feeds/common-thread.json', import.meta.url), 'utf8')) as DemoFeed;
  ghana = countGhana(feed);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Counted record by record, without the library: countries of its own, else those that its links lead to. */
function countGhana({ initiatives, proposals, workPlans, events }: DemoFeed): readonly number[] {
  const own = ({ countries = [], corridor = [] }: Linked): readonly string[] => [...countries, ...corridor];
  const outputs = workPlans.flatMap(({ outcomes = [] }) => outcomes.flatMap((outcome) => outcome.outputs));
  const ofOutput = (output: Linked): string[] => [...own(output), ...initiatives.filter((initiative) => initiative.outputs?.includes(output.id)).flatMap(own)];
  const sessions = events.flatMap(({ sessions: held = [] }) => held);
  const ofProposal = (proposal: Linked): readonly string[] => {
    if (own(proposal).length > 0) return own(proposal);
    const heldIn = sessions.filter(({ outcomes = [] }) => outcomes.includes(proposal.id)).flatMap(own);
    const takenUp = outputs.filter(({ id, proposals: taken = [] }) => taken.includes(proposal.id) || proposal.outputs?.includes(id)).flatMap(ofOutput);
    return [...heldIn, ...takenUp];
  };
  const count = (lists: readonly (readonly string[])[]): number => lists.filter((codes) => codes.includes('GH')).length;
  return [count(initiatives.map(own)), count(outputs.map(ofOutput)), count(proposals.map(ofProposal))];
}

const tags = ['ct-initiative-map', 'ct-work-plan-timeline', 'ct-proposal-list'];

async function open(fragment = ''): Promise<{ page: Page } & PageRecord> {
  const page = await browser.newPage({ locale: 'en', viewport: { width: 1280, height: 5000 }, reducedMotion: 'reduce' });
  const record = await watchPage(page);
  await page.goto(`${server.url}/${fragment}`);
  assert.deepEqual(await statusOf(page, tags.join()), ['ready', 'ready', 'ready']);
  await page.waitForLoadState('networkidle');
  return { page, ...record };
}

const shown = (page: Page): Promise<number[]> => page.evaluate((names) => names.map((name) => (document.querySelector(name) as unknown as { shownRecords: readonly unknown[] }).shownRecords.length), tags);

/** Waits until the elements show so many records each. */
async function waitForCounts(page: Page, counts: readonly number[]): Promise<void> {
  await page.waitForFunction(({ names, wanted }) => names.every((name, i) => (document.querySelector(name) as unknown as { shownRecords: readonly unknown[] }).shownRecords.length === wanted[i]), { names: tags, wanted: counts });
}

/** Moves over the map, outwards from its middle, as a person looking for a country does, until the map says that it is there; gives the place. */
async function find(page: Page, name: string): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await page.locator('ct-initiative-map .stage').boundingBox())!;
  const step = 12;
  for (let ring = 0; ring * step < height / 2; ring++) {
    for (let across = -ring; across <= ring; across++) {
      for (let down = -ring; down <= ring; down += Math.abs(across) === ring ? 1 : 2 * ring) {
        const at = { x: x + width / 2 + across * step, y: y + height / 2 + down * step };
        await page.mouse.move(at.x, at.y);
        const said = await page.$eval('ct-initiative-map', async ({ shadowRoot }) => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          return shadowRoot!.querySelector('.stage.on-mark') ? (shadowRoot!.querySelector('.card-title')?.textContent?.trim() ?? '') : '';
        });
        if (said === name) return at;
      }
    }
  }
  throw new Error(`There is no ${name} on the map.`);
}

describe('the gallery', () => {
  it('filters the plan and the proposals by the country that is clicked on the map; the address keeps it, and Back undoes it', async () => {
    const { page, complaints } = await open();
    const all = await shown(page);
    assert.ok(all.every((count, i) => count > ghana[i]!), `${all.join()} are more than ${ghana.join()}`);
    const map = page.locator('ct-initiative-map');
    for (let step = 0; step < 2; step++) await map.getByRole('button', { name: 'Zoom in' }).click();
    const { x, y } = await find(page, 'Ghana');
    await page.mouse.click(x, y);
    await waitForCounts(page, ghana);
    assert.match(decodeURIComponent(decodeURIComponent(new URL(page.url()).hash)), /^#view=.*country:GH/);

    const fresh = await open(new URL(page.url()).hash);
    await waitForCounts(fresh.page, ghana);
    assert.equal(await fresh.page.locator('ct-filters').getByRole('button', { name: /Ghana/ }).count(), 1);
    await fresh.page.close();

    await page.goBack();
    await waitForCounts(page, all);
    assert.equal(new URL(page.url()).hash, '');
    await page.goForward();
    await waitForCounts(page, ghana);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('does the same from the list of places and from the bar of filters', async () => {
    const { page } = await open();
    const all = await shown(page);
    const country = page.locator('ct-initiative-map').getByRole('navigation').getByRole('button', { name: /^Ghana/ });
    await country.click();
    await waitForCounts(page, ghana);
    await country.click();
    await waitForCounts(page, all);
    const bar = page.locator('ct-filters');
    await bar.getByRole('button', { name: 'Country', exact: true }).click();
    const list = bar.locator('.popup:not([hidden])');
    await list.getByRole('searchbox').fill('ghan');
    await list.getByText('Ghana').click();
    await waitForCounts(page, ghana);
    await page.close();
  });

  it('lights the thread of a selected proposal in all three pictures', async () => {
    const { page } = await open();
    const id = 'ws2019-capacity-p3';
    const output = 'plan2020-o3-2';
    const list = page.locator('ct-proposal-list');
    const text = await list.evaluate((element, wanted) => (element as unknown as { records: readonly { id: string; text: string }[] }).records.find((record) => record.id === wanted)!.text, id);
    await page.locator('ct-filters').getByRole('searchbox').fill(text);
    await list.locator('.item').getByRole('button', { name: text }).click();
    await list.locator('.aside').getByText(text).first().waitFor();
    await page.locator('ct-filters').getByRole('searchbox').fill('');
    const lit = await page.$$eval(tags.join(), (elements, wanted) => elements.map((element) => (element as unknown as { lit: ReadonlySet<string> }).lit.has(wanted)), output);
    assert.deepEqual(lit, [true, true, true]);
    await page.locator('ct-work-plan-timeline').locator('.row.lit', { hasText: /^\s*3\.2 / }).first().waitFor();
    assert.match(decodeURIComponent(new URL(page.url()).hash), new RegExp(`s=${id}`));
    await page.close();
  });

  it('names every record, output and initiative once in the bar, in the order of the page', async () => {
    const { page, complaints } = await open();
    assert.match((await page.locator('ct-filters').getByRole('status').textContent()) ?? '', /^4 events, 65 proposals, 12 outputs, 30 initiatives, 52 organisations,? and 12 indicators$/);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
