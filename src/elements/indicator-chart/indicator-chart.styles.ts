import { css } from 'lit';

/** The chart, what is chosen above it, and the list of indicators. */
export const indicatorChartStyles = css`
  .sheet {
    --_block-size: var(--ct-indicator-chart-size, 46em);
  }
  .chart {
    display: grid;
    gap: var(--_6);
    grid-template-columns: minmax(0, 1fr);
  }
  .stage {
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    align-items: flex-start;
    min-inline-size: 0;
  }
  .stage p {
    margin: 0;
  }
  .title button,
  .other {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .title button {
    min-block-size: 24px;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .title button:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .title button.thread {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .chooser,
  .tools label {
    display: flex;
    gap: var(--_2);
    align-items: center;
    max-inline-size: 100%;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    padding-block: var(--_1);
  }
  select.input {
    appearance: auto;
    min-inline-size: 0;
    max-inline-size: 18em;
    padding-inline: var(--_1);
  }
  .stage .about {
    margin-block-start: calc(var(--_1) * -1);
  }
  .plot {
    position: relative;
    align-self: stretch;
    min-inline-size: 0;
  }
  .plot svg {
    display: block;
    max-inline-size: 100%;
    overflow: visible;
  }
  svg text {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .notes {
    overflow-wrap: anywhere;
  }
  .others ul,
  .key {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .others-title {
    margin: 0;
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
  }
  .others li {
    border-block-end: 1px solid var(--_rule);
  }
  .other {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_3);
    align-items: baseline;
    inline-size: 100%;
    padding: var(--_2);
  }
  .other:hover {
    background: var(--_tint);
  }
  .other:focus-visible {
    outline-offset: -2px;
  }
  .other[aria-pressed='true'] {
    background: var(--_tint);
  }
  .other[aria-pressed='true'] .other-name {
    font-weight: 600;
  }
  .other.lit {
    box-shadow: inset 2px 0 var(--_accent);
  }
  :dir(rtl) > .other.lit {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .other-name {
    grid-column: 1 / -1;
    font-size: max(0.875em, 12px);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .other-value {
    font-weight: 600;
    white-space: normal;
  }
  .other-about {
    grid-column: 1;
  }
  .spark {
    grid-area: 2 / 2 / span 2;
    align-self: center;
    inline-size: 72px;
    block-size: 24px;
    direction: ltr;
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    padding-block-start: var(--_2);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
  }
  .key li {
    display: flex;
    gap: var(--_2);
    align-items: center;
  }
  .sample {
    flex: none;
    inline-size: 28px;
    block-size: 12px;
  }
  .thread-sample {
    inline-size: 24px;
    border-block-end: 2px solid var(--_accent);
  }
  @container ct (min-width: 36em) {
    .others ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
      column-gap: var(--_6);
    }
  }
  @container ct (min-width: 60em) {
    .chart:has(> .others):not(.of-figures) {
      grid-template-columns: minmax(0, 1fr) 18em;
      gap: var(--_8);
    }
    .chart:has(> .others) .chooser {
      display: none;
    }
    .chart:not(.of-figures) > .others ul {
      display: block;
    }
    .body:has(> .aside) .chart:has(> .others) {
      grid-template-columns: minmax(0, 1fr);
    }
    .body:has(> .aside) .chart > .others ul {
      display: grid;
    }
  }
  @media print {
    svg {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .others li {
      break-inside: avoid;
    }
  }
`;
