import '../../src/bundles/all.js';
import { expect } from '@open-wc/testing';
import { allExamples, listedNames } from '../helpers/examples.js';

const states = ['loading', 'ready', 'empty', 'stale', 'error'] as const;
const byElement = await allExamples();
const { elements } = await listedNames();

describe('the examples', () => {
  it('are there for every element', () => {
    expect([...byElement.keys()]).to.have.members(elements);
  });

  for (const [element, examples] of byElement) {
    it(`of ${element} have names of their own`, () => {
      const names = examples.map(({ name }) => name);
      expect(names).to.deep.equal([...new Set(names)]);
    });

    it(`of ${element} are all in Storybook`, async () => {
      const { default: meta, ...stories } = (await import(`/stories/${element}.stories.ts`)) as { readonly default: { readonly component: string } } & Record<string, { readonly name: string }>;
      expect(Object.values(stories as Record<string, { readonly name: string }>).map(({ name }) => name)).to.have.members(examples.map(({ name }) => name));
      expect(meta.component).to.equal(examples[0]?.tag);
    });

    const { tag } = examples[0]!;
    const isDataElement = 'status' in (customElements.get(tag)?.prototype ?? {});
    if (isDataElement) {
      it(`of ${element} show every state that it can be in`, () => {
        const shown = new Set(examples.map(({ state = 'ready' }) => state));
        expect(states.filter((state) => !shown.has(state)), 'states without an example').to.deep.equal([]);
      });
    }
  }
});
