import { css } from 'lit';

/** The list of indicators beside or below the chart, or the figures that are the picture. */
export const overviewStyles = css`
  .others > ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .others-title {
    margin: 0;
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
  }
  .others > ul > li {
    border-block-end: 1px solid var(--_rule);
  }
  .other {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_3);
    align-items: baseline;
    align-content: start;
    inline-size: 100%;
    block-size: 100%;
    padding: var(--_2);
  }
  .other:is(:hover, [aria-pressed='true']) {
    background: var(--_tint);
  }
  .other:focus-visible {
    outline-offset: -2px;
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
    font-variant-numeric: tabular-nums;
  }
  .other-none {
    font-size: max(0.875em, 12px);
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
  .of-figures .other {
    padding-block: var(--_3);
  }
  .of-figures :is(.other-value, .other-none) {
    order: -1;
    min-block-size: 1.4em;
    font-size: 1.75em;
    line-height: 1.4;
  }
  .of-figures :is(.other-unit, .other-none) {
    font-weight: 400;
  }
  .of-figures .other-unit {
    color: var(--_muted);
    font-size: max(0.5em, 12px);
  }
  .of-figures .other-none {
    min-block-size: 2.45em;
    font-size: 1em;
    line-height: 2.45;
  }
  .opened {
    padding: var(--_3) var(--_2);
    background: var(--_tint);
  }
  .opened .halo {
    stroke: var(--_tint);
  }
  @container ct (min-width: 36em) {
    .others > ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
      grid-auto-flow: dense;
      column-gap: var(--_6);
    }
    .opened {
      grid-area: span 2 / span 2;
    }
    .opened.whole {
      grid-area: auto / 1 / auto / -1;
    }
  }
  @container ct (min-width: 60em) {
    .chart:not(.of-figures) {
      grid-template-columns: minmax(0, 1fr) 18em;
      gap: var(--_8);
    }
    .chart:not(.of-figures) > .others > ul {
      display: block;
    }
    .body:has(> .aside) .chart {
      grid-template-columns: minmax(0, 1fr);
    }
    .body:has(> .aside) .chart > .others > ul {
      display: grid;
    }
  }
  @media print {
    .others > ul > li {
      break-inside: avoid;
    }
  }
`;
