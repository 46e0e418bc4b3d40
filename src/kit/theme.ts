/**
 * The look that all elements share. `themeStyles` goes first in an element's `static styles`.
 *
 * **Tokens.** A page sets `--ct-color-*`, `--ct-font`, `--ct-radius`, or `--ct-space` on the element or on any
 * ancestor. Inside, styles use the private names that are resolved here: `--_accent` for `--ct-color-accent` and so on
 * for each role in the table below and in `status-colours.ts` and `category-colours.ts`, `--_tint` (a hover), `--_radius`, `--_control` (height), `--_motion` (a duration, 0s
 * under reduced motion), and `--_1`, `--_2`, `--_3`, `--_4`, `--_6`, `--_8`: 4, 8, 12, 16, 24, and 32 px.
 *
 * **Classes.** `base` on the outermost box, which is the size container named `ct`. Type: `heading`, `small`, `tiny`
 * (set them on leaves: they are in em), `muted`, `number`, `prose`. Controls: `button` (with `plain`),
 * `link`, `input`. `thread` is for the selected thing, `visually-hidden`, and `unprinted`. `swatch` keeps its colour in
 * forced colours and on paper. What comes with a part has its classes there: `table` in `plain-table.styles.ts`,
 * `chip` in `filter-chips.styles.ts`.
 *
 * **Hosts.** A page's `* { all: unset }` beats `:host`, so what must hold is `!important` there (the inner sheet wins) or
 * stands on `.base`. Custom properties are not touched by `all`.
 */
import { css, type CSSResult } from 'lit';
import { colours } from './palette.js';

/*
 * The accent is madder, the dye of the red thread that runs through a rope and that
 * gave several languages their word for what holds a story together. No status uses
 * it, so red here never means failure. Land is a warm grey and the steps are a cool
 * blue, so that a country without a figure is not taken for the lowest step.
 */
const roleColours = colours(`
surface #ffffff #15171a Canvas
ink #1e1b18 #eae8e3 CanvasText
muted #59544e #bab7b0 CanvasText
rule #dddad4 #373531 GrayText
edge #89847b #75716a CanvasText
accent #9b1c3c #fa93a0 LinkText
accent-ink #ffffff #15171a Canvas
land #e9e6dd #2e2c28 Canvas
land-strong #cec8bc #4b4740 22%
border #a39e93 #5e5a53 GrayText
coast #89847a #78746d CanvasText
focus #194cb1 #89c3fe Highlight
hatch #89847b #78746d CanvasText
step-1 #c0e0e8 #1d2f44 8%
step-2 #84bdd0 #2b4c6b 22%
step-3 #5497b9 #366d94 38%
step-4 #34709d #4890b4 68%
step-5 #234a78 #67b4ce CanvasText`);

/** The style sheet of tokens, type, and controls. */
export const themeStyles: CSSResult = css`
  ${roleColours}
  :host {
    --_tint: color-mix(in srgb, var(--_ink) 6%, var(--_surface));
    --_radius: var(--ct-radius, 2px);
    --_1: var(--ct-space, 4px);
    --_2: calc(var(--_1) * 2);
    --_3: calc(var(--_1) * 3);
    --_4: calc(var(--_1) * 4);
    --_6: calc(var(--_1) * 6);
    --_8: calc(var(--_1) * 8);
    --_control: 32px;
    --_motion: 0.2s;
    display: block;
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  @media (pointer: coarse) {
    :host {
      --_control: 40px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
  @media (prefers-contrast: more) and (forced-colors: none) {
    :host {
      --_muted: var(--_ink);
      --_rule: var(--_ink);
      --_edge: var(--_ink);
      --_border: var(--_ink);
      --_coast: var(--_ink);
      --_hatch: var(--_ink);
    }
  }
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light !important;
      --_surface: #fff;
      --_ink: #000;
      --_muted: #333;
      --_rule: #999;
    }
    .unprinted {
      display: none !important;
    }
    .link[href]::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  /* The page's inherited text styles stop here; its family and its size come in. */
  .base {
    container: ct / inline-size;
    /* A container has no width of its own: without this it would vanish in a float or a flex row. */
    contain-intrinsic-inline-size: 40em;
    display: block;
    color: var(--_ink);
    background: var(--_surface);
    font-family: var(--ct-font, inherit);
    font-size: max(1em, 14px);
    font-weight: 400;
    font-style: normal;
    font-variant: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    cursor: auto;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  .heading {
    margin: 0;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .small {
    font-size: max(0.875em, 12px);
  }
  .tiny {
    font-size: max(0.75em, 12px);
  }
  .muted {
    color: var(--_muted);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .prose {
    max-inline-size: 68ch;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* A button is text until a class says what else it looks like. */
  :where(button) {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .button,
  .input {
    appearance: none;
    min-block-size: var(--_control);
    max-inline-size: 100%;
    margin: 0;
    padding: 0 var(--_3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: max(0.875em, 12px);
    line-height: 1.25;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    transition: background-color var(--_motion);
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_tint);
    border-color: var(--_ink);
  }
  .button:active {
    background: var(--_rule);
  }
  .button.plain {
    border-color: transparent;
    background: none;
  }
  .button.plain:hover {
    background: var(--_tint);
  }
  .button:disabled {
    border-color: var(--_rule);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  /* The thread: what is chosen is tied by a line of the accent, the same everywhere. */
  .button[aria-pressed='true'],
  .button[aria-expanded='true'] {
    padding-block-start: 1px;
    border-block-end: 2px solid var(--_accent);
    font-weight: 600;
  }
  .thread {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .link {
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .swatch {
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .visually-hidden:not(:focus):not(:active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Writes the property `theme` as the attribute that the styles ask for. */
export function reflectTheme(host: HTMLElement & { readonly theme: string }): void {
  if ((host.getAttribute('theme') ?? 'auto') !== host.theme) host.setAttribute('theme', host.theme);
}
