/** One line per element: the tag and how to get it. */
const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'ct-collection': () => import('./ct-collection.js'),
  'ct-event-outcomes': () => import('./ct-event-outcomes.js'),
  'ct-contribution-form': () => import('./ct-contribution-form.js'),
  'ct-coverage-matrix': () => import('./ct-coverage-matrix.js'),
  'ct-filters': () => import('./ct-filters.js'),
  'ct-indicator-chart': () => import('./ct-indicator-chart.js'),
  'ct-initiative-map': () => import('./ct-initiative-map.js'),
  'ct-initiative-profile': () => import('./ct-initiative-profile.js'),
  'ct-proposal-list': () => import('./ct-proposal-list.js'),
  'ct-uptake-thread': () => import('./ct-uptake-thread.js'),
  'ct-stakeholder-network': () => import('./ct-stakeholder-network.js'),
  'ct-work-plan-timeline': () => import('./ct-work-plan-timeline.js'),
};

const selector = `[data-ct],${Object.keys(elements)}`;

/** Loads what a part of the page uses, and goes on watching it. */
export function startAutoloader(root: Document): void {
  discover(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) discover(node);
    }
  }).observe(root, { childList: true, subtree: true });
}

function discover(root: Document | Element): void {
  if (root instanceof Element && root.matches(selector)) meet(root);
  for (const element of root.querySelectorAll(selector)) meet(element);
}

function meet(element: Element): void {
  const alias = element.getAttribute('data-ct');
  if (alias !== null) return become(element, alias.startsWith('ct-') ? alias : `ct-${alias}`);
  load(element.localName);
}

function load(tag: string): void {
  if (!Object.hasOwn(elements, tag) || customElements.get(tag)) return;
  elements[tag]().catch((reason: unknown) => console.warn(`Common Thread: <${tag}> could not be loaded. Check that all files of the bundle lie beside each other. ${String(reason)}`));
}

/** Puts the element in the place of its alias: `data-heading-level` becomes `heading-level`, and its content the fallback. */
function become(alias: Element, tag: string): void {
  if (!Object.hasOwn(elements, tag)) {
    console.warn(`Common Thread: there is no element "${tag}" for data-ct. Known: ${Object.keys(elements).join(', ')}.`);
    alias.removeAttribute('data-ct');
    return;
  }
  const element = document.createElement(tag);
  for (const { name, value } of Array.from(alias.attributes)) {
    if (name === 'data-ct') continue;
    element.setAttribute(name.startsWith('data-') ? name.slice(5) : name, value);
  }
  element.append(...alias.childNodes);
  alias.replaceWith(element);
  load(tag);
}
