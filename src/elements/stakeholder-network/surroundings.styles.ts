import { css } from 'lit';

/** Controls, key, list and overlaps. */
export const surroundingsStyles = css`
  /* The row's name says the number in words. */
  [data-count]::after {
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
  .key li > bdi {
    max-inline-size: 22em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .key,
  .key li {
    row-gap: var(--_1);
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
    overflow-wrap: anywhere;
    display: inline;
    min-block-size: 24px;
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
    .row-text > bdi {
      -webkit-line-clamp: none;
    }
  }
`;
