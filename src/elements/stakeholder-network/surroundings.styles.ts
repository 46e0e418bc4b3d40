import { css } from 'lit';

/** Controls, key, list and overlaps. */
export const surroundingsStyles = css`
  /* The row's name says the number in words. */
  [data-count]::before {
    content: attr(data-count);
  }
  .picture .controls {
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_control);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    margin-inline-start: auto;
  }
  .segments-label {
    align-self: center;
    margin-inline-end: var(--_2);
    color: var(--_muted);
  }
  .near-name {
    flex: 1 1 8em;
    font-weight: 600;
  }
  .zoom .button {
    inline-size: var(--_control);
    padding: 0;
  }
  .zoom svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key li > bdi {
    max-inline-size: 22em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .key li {
    display: flex;
    min-inline-size: 0;
    gap: var(--_1);
    align-items: center;
  }
  .sign {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    forced-color-adjust: none;
  }
  .thread-sample {
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .note {
    margin: 0;
  }
  /* The list */
  .nodes {
    display: flex;
    flex-direction: column;
  }
  .nodes-title {
    font-weight: 600;
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
  }
  .nodes-box {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  .tree {
    position: relative;
  }
  .row {
    position: absolute;
    inset-inline: 0;
    display: flex;
    gap: var(--_2);
    align-items: center;
    block-size: 56px;
    padding-inline: 1em var(--_2);
    border-block-end: 1px solid var(--_rule);
    line-height: 1.2;
    cursor: pointer;
  }
  .row:is(:hover, .active) {
    background: var(--_tint);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .row-text {
    flex: 1;
    min-inline-size: 0;
  }
  .row-text > bdi {
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .about {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .under {
    padding-inline-start: 2em;
  }
  .row[aria-expanded]::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.15em;
    inset-block-start: calc(50% - 0.25em);
    inline-size: 0.4em;
    block-size: 0.4em;
    border-block-end: 1px solid currentColor;
    border-inline-end: 1px solid currentColor;
    transform: rotate(-45deg);
  }
  :dir(rtl).row[aria-expanded]::before {
    transform: rotate(45deg);
  }
  .row[aria-expanded='true']::before {
    transform: translateY(-25%) rotate(45deg);
  }
  :dir(rtl).row[aria-expanded='true']::before {
    transform: translateY(-25%) rotate(-45deg);
  }
  .row.lit {
    box-shadow: inset 2px 0 var(--_accent);
  }
  :dir(rtl).row.lit {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .row.chosen {
    font-weight: 600;
    border-block-end: 2px solid var(--_accent);
  }
  /* Overlaps */
  .overlaps summary {
    font-weight: 600;
    cursor: pointer;
    min-block-size: 24px;
  }
  .overlaps ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .overlaps li {
    padding-block: 2px;
  }
  .link-button {
    appearance: none;
    display: inline;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  @media print {
    .nodes-box {
      overflow: visible;
    }
    .tree {
      columns: 2;
    }
    .row {
      position: static;
      break-inside: avoid;
      block-size: auto;
    }
  }
`;
