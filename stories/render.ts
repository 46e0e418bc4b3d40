/**
 * Examples: an element in one named state, as data. The stories, the accessibility run, the drawing snapshots and the docs all show the
 * same list (`stories/<element>.examples.ts`), through `renderExample` and `settleExample`.
 */
import { answerAt, type Answer } from './answers.js';

export type ExampleState = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

export interface Example {
  /** What is shown, in a few words; unique among the element's examples and the title of its story. */
  readonly name: string;
  readonly tag: string;
  /** Attributes by name; `true` is an attribute without a value, `false` none. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  /** Properties that no attribute can carry, such as `mapping`. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /** The element's `data`. */
  readonly feed?: unknown;
  /** What the network answers to the element's `src`, one after the other; the last one again and again. */
  readonly answers?: readonly Answer[];
  /** Fallback text of the page's author. */
  readonly fallback?: string;
  /** Elements inside this one, such as the widgets of a collection. */
  readonly children?: readonly Example[];
  /** Elements after this one, such as the other widgets of its group. */
  readonly beside?: readonly Example[];
  /** The page around: its language, direction, colour scheme, and the width of the column in CSS pixels. */
  readonly locale?: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  /** What brings the element into the state shown, as a reader would: a selection, a reload. Runs once it is ready. */
  readonly prepare?: (element: HTMLElement & ExampleElement) => void | Promise<void>;
  /** The `status` that the element is in at the end. Default `ready`; elements without a status are not asked. */
  readonly state?: ExampleState;
}

/** What an example may ask of a data element. */
export interface ExampleElement {
  readonly status?: ExampleState;
  readonly ready?: Promise<void>;
  readonly updateComplete?: Promise<unknown>;
  select?(id: string | null): void;
  reload?(): Promise<void>;
}

function createElement(example: Example): HTMLElement {
  const element = document.createElement(example.tag);
  // A page with one example has nothing to wait for; `lazy` would leave those below the fold undrawn.
  const attributes: Example['attributes'] = { ...(example.feed !== undefined || example.answers ? { loading: 'eager' } : {}), ...example.attributes };
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  if (example.answers) element.setAttribute('src', answerAt(example.answers));
  Object.assign(element, example.properties);
  if (example.feed !== undefined) Object.assign(element, { data: example.feed });
  if (example.fallback !== undefined) element.append(example.fallback);
  element.append(...(example.children ?? []).map(createElement));
  return element;
}

/**
 * A `<div>` that stands for the page around the example, with the element first in it. It is not yet in the document.
 */
export function renderExample(example: Example): HTMLElement {
  const page = document.createElement('div');
  page.className = 'example';
  if (example.locale) page.lang = example.locale;
  if (example.direction) page.dir = example.direction;
  if (example.theme) page.style.setProperty('color-scheme', example.theme);
  if (example.width) page.style.setProperty('width', `${example.width}px`);
  page.style.setProperty('background', 'Canvas');
  page.style.setProperty('color', 'CanvasText');
  page.append(createElement(example), ...(example.beside ?? []).map(createElement));
  return page;
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/**
 * Waits until the example shows what it is meant to show. `page` is in the document.
 * @throws when the element ends in another state than the example says
 */
export async function settleExample(page: HTMLElement, example: Example): Promise<void> {
  const { state = 'ready' } = example;
  const elements = [...page.querySelectorAll<HTMLElement & ExampleElement>('*')].filter(({ localName }) => localName.startsWith('ct-'));
  await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
  await Promise.all(elements.map((element) => element.updateComplete));
  const waits = state !== 'loading' && state !== 'idle';
  if (waits) await Promise.all(elements.map((element) => element.ready));
  const [element] = elements;
  if (element && example.prepare) {
    await example.prepare(element);
    if (waits) await Promise.all(elements.map((each) => each.ready));
  }
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  await nextFrame();
  await nextFrame();
  if (element?.status !== undefined && element.status !== state) {
    throw new Error(`The example “${example.name}” of ${example.tag} is ${element.status} and not ${state}.`);
  }
}

/** A story that Storybook shows: the example with what the controls have changed. */
export interface ExampleStory {
  readonly name: string;
  readonly args: Record<string, unknown>;
  readonly render: (args: Readonly<Record<string, unknown>>) => HTMLElement;
  readonly play: (context: { readonly canvasElement: HTMLElement }) => Promise<void>;
}

const isPlain = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/**
 * The stories of a list of examples, by name. Storybook finds stories by reading the file, so each is exported on a line of its own:
 * `const story = storiesFrom(examples); export const OneRecord = story('One record');`
 */
export function storiesFrom(examples: readonly Example[]): (name: string) => ExampleStory {
  return (name) => {
    const example = examples.find((each) => each.name === name);
    if (!example) throw new Error(`There is no example “${name}”. Known: ${examples.map((each) => each.name).join(', ')}.`);
    return storyOf(example);
  };
}

/** The story of an example; its attributes are the controls. */
function storyOf(example: Example): ExampleStory {
  return {
    name: example.name,
    args: { ...example.attributes },
    render: (args) => renderExample({ ...example, attributes: Object.fromEntries(Object.entries(args).filter(([, value]) => isPlain(value))) as Example['attributes'] & object }),
    play: async ({ canvasElement }) => {
      const page = canvasElement.querySelector<HTMLElement>('.example');
      if (page) await settleExample(page, example);
    },
  };
}
