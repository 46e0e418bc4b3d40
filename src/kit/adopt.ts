import { supportsAdoptingStyleSheets, type CSSResult } from 'lit';

/** Adds the styles of a part that was loaded later to an element's shadow root, once. */
export function adopt(host: HTMLElement, styles: CSSResult): void {
  const root = host.shadowRoot;
  const { styleSheet } = styles;
  // Browsers without constructable sheets are older than those that the library supports.
  if (!root || !supportsAdoptingStyleSheets || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
