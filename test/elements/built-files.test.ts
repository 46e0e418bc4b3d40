import { expect } from '@open-wc/testing';
import { until } from '../helpers/page.js';

/** An element as a page that has only the built files knows it. */
type Built = HTMLElement & { status: string; ready: Promise<void>; view: string; records: readonly unknown[]; select(id: string | null): void; shadowRoot: ShadowRoot };

const tags = [
  'ct-initiative-map', 'ct-work-plan-timeline', 'ct-proposal-list', 'ct-event-outcomes', 'ct-initiative-profile', 'ct-stakeholder-network', 'ct-coverage-matrix',
  'ct-indicator-chart', 'ct-uptake-thread',
];

/** A page of its own with a script of the built library; what goes wrong in it is collected from the start. */
async function pageWith(script: string, body: string): Promise<{ readonly frame: HTMLIFrameElement; readonly page: Document; readonly errors: string[] }> {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '700';
  document.body.append(frame);
  const page = frame.contentDocument!;
  const errors: string[] = [];
  page.documentElement.lang = 'en';
  frame.contentWindow!.addEventListener('error', ({ message }) => errors.push(message));
  frame.contentWindow!.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  const holder = page.createElement('div');
  for (const tag of body.split(' ')) {
    const element = page.createElement(tag);
    for (const [name, value] of [['src', '/site/feeds/common-thread.json'], ['loading', 'eager'], ['group', 'all']] as const) element.setAttribute(name, value);
    holder.append(element);
  }
  page.body.append(holder);
  const loader = page.createElement('script');
  loader.type = 'module';
  loader.src = script;
  const loaded = new Promise((resolve, reject) => {
    loader.onload = resolve;
    loader.onerror = () => reject(new Error(`${script} could not be loaded: build the library first.`));
  });
  page.head.append(loader);
  await loaded;
  return { frame, page, errors };
}

// The build takes from Lit what no template of ours has; each engine shows that nothing is missed.
describe('the built files', () => {
  for (const script of ['/dist/all.js', '/dist/commonthread.js']) {
    it(`draw every element, its table and a selection (${script})`, async () => {
      const { frame, page, errors } = await pageWith(script, tags.join(' '));
      const elements = tags.map((tag) => page.querySelector<Built>(tag)!);
      for (const element of elements) {
        await until(() => element.status === 'ready', `${element.localName} is drawn`);
        await element.ready;
        expect(element.records.length, element.localName).to.be.above(0);
        expect(element.shadowRoot.querySelector('[part~="visual"]')!.textContent!.trim(), element.localName).not.to.equal('');
      }
      elements[2]!.select('nepal-jordan-corridor');
      for (const element of elements) {
        element.view = 'table';
        await until(() => element.shadowRoot.querySelectorAll('tbody tr[data-id]').length > 0, `${element.localName} has its table`);
        element.view = 'chart';
        await until(() => element.shadowRoot.querySelector('tbody tr[data-id]') === null, `${element.localName} has its picture again`);
      }
      expect(errors).to.deep.equal([]);
      frame.remove();
    });
  }

  it('draw the form, and the bar that filters for all', async () => {
    const { frame, page, errors } = await pageWith('/dist/commonthread.js', 'ct-filters ct-proposal-list ct-contribution-form');
    const [bar, list, form] = ['ct-filters', 'ct-proposal-list', 'ct-contribution-form'].map((tag) => page.querySelector<Built & { search: string; shownRecords: readonly unknown[] }>(tag)!);
    const search = () => bar!.shadowRoot?.querySelector<HTMLInputElement>('input[type="search"]');
    await until(() => list!.status === 'ready' && !!search(), 'list and bar are drawn');
    const field = search()!;
    field.value = 'recruitment';
    field.dispatchEvent(new (frame.contentWindow as unknown as typeof globalThis).Event('input', { bubbles: true }));
    await until(() => list!.shownRecords.length > 0 && list!.shownRecords.length < list!.records.length, 'the list is filtered');
    await until(() => !!form!.shadowRoot?.querySelector('form input'), 'the form has fields');
    expect(errors).to.deep.equal([]);
    frame.remove();
  });
});
