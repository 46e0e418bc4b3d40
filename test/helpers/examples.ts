/** Runs over every example of every element. */
import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';
import { emulateMedia } from '@web/test-runner-commands';
import { renderExample, settleExample, type Example } from '../../stories/render.js';

declare global {
  interface Window {
    /** Set by axe-core's script. */
    readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** How a page may be looked at. */
export type Look = 'light' | 'dark' | 'forced colours' | 'print';

const media: Readonly<Record<Look, Parameters<typeof emulateMedia>[0]>> = {
  light: { media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { media: 'screen', colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  'forced colours': { media: 'screen', colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
  print: { media: 'print', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
};

/** Names of the elements' folders in src/elements, and of the example files in stories/ without their ending. */
export async function listedNames(): Promise<{ readonly elements: readonly string[]; readonly examples: readonly string[] }> {
  return (await fetch('/stories/examples.json')).json() as Promise<{ elements: string[]; examples: string[] }>;
}

/** Every example in stories/, by the name of its file without ending, such as `initiative-map`. */
export async function allExamples(): Promise<ReadonlyMap<string, readonly Example[]>> {
  const { examples: names } = await listedNames();
  if (names.length === 0) throw new Error('There is no example: stories/ holds no file called <element>.examples.ts.');
  const entries = await Promise.all(names.map(async (name) => {
    const { examples } = (await import(`/stories/${name}.examples.ts`)) as { readonly examples?: readonly Example[] };
    if (!Array.isArray(examples) || examples.length === 0) throw new Error(`stories/${name}.examples.ts exports no list called examples.`);
    return [name, examples as readonly Example[]] as const;
  }));
  return new Map(entries);
}

/** Puts an example on the page, waits until it shows what it should, lets `look` at it and takes it away. */
export async function withExample<T>(example: Example, look: (page: HTMLElement) => T | Promise<T>): Promise<T> {
  const page = renderExample(example);
  document.body.append(page);
  try {
    await settleExample(page, example);
    return await look(page);
  } finally {
    page.remove();
  }
}

/** What axe finds wrong, one line for each place: rule, place through the shadow roots, and why. */
async function violations(page: HTMLElement): Promise<string[]> {
  const results = await window.axe.run(page, { resultTypes: ['violations'] });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.flat().join(' >>> ')}: ${failureSummary ?? ''}`));
}

/** Everything below a node, through shadow roots. */
const below = (root: ParentNode): Element[] => Array.from(root.querySelectorAll('*')).flatMap((element) => [element, ...(element.shadowRoot ? below(element.shadowRoot) : [])]);

/** Boxes that scroll and do not say whether they are a Tab stop: Firefox takes each of them for one. */
function unspokenStops(page: HTMLElement): string[] {
  return below(page).flatMap((element) => {
    if (element.hasAttribute('tabindex') || (element as HTMLElement).tabIndex >= 0) return [];
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1) || (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1);
    return scrolls ? [`<${element.localName} class="${element.className}"> scrolls and has no tabindex`] : [];
  });
}

/** Declares one test for every example: axe finds nothing in it as looked at so. */
export async function testExamplesWithAxe(look: Look): Promise<void> {
  const byElement = await allExamples();
  describe(`in ${look}, axe finds nothing wrong in`, () => {
    before(() => emulateMedia(media[look]));
    for (const [element, examples] of byElement) {
      describe(element, () => {
        for (const example of examples) {
          it(example.name, async () => {
            const found = await withExample(example, async (page) => [...unspokenStops(page), ...(await violations(page))]);
            if (found.length > 0) throw new Error(found.join('\n'));
          });
        }
      });
    }
  });
}
