import { css } from 'lit';

/** The thread: counts, columns, list, paper. */
export const uptakeThreadStyles = css`
  .sheet {
    --_block-size: var(--ct-uptake-thread-size, 70em);
  }
  @container ct (min-width: 34em) {
    .sheet {
      --_block-size: var(--ct-uptake-thread-size, 58em);
    }
    .scroll {
      flex-basis: 40em;
    }
  }
  @container ct (min-width: 60em) {
    /* The picture must not shrink at the very moment at which a thread lights up: details stand below it, unless there is room beside. */
    .body {
      flex-direction: column;
    }
    .body > .aside {
      position: static;
      align-self: stretch;
      flex: none;
      max-block-size: none;
    }
  }
  @container ct (min-width: 88em) {
    .body {
      flex-direction: row;
    }
    .body > .aside {
      flex: 0 0 20em;
      contain: size;
    }
  }
  .thread-picture {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_2);
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_3);
    align-items: center;
    font-size: max(0.875em, 12px);
  }
  .sum {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: 28px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .sum:hover bdi {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .sum[aria-pressed='true'] bdi {
    font-weight: 600;
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .mark.is-none {
    border: 0;
    background: linear-gradient(var(--_mark) 0 0) center / 8px 2px no-repeat;
  }
  /* The sentence of the thread has a place before there is one, so that nothing moves. */
  .told {
    margin: 0;
    min-block-size: 2.9em;
    font-size: max(0.875em, 12px);
    line-height: 1.45;
  }
  .telling {
    padding-inline-start: var(--_3);
    border-inline-start: 2px solid var(--_accent);
  }
  .scroll {
    flex: 1 0 36em;
    position: relative;
    overflow: hidden auto;
    overflow-anchor: none;
    contain: strict;
    border-block-start: 1px solid var(--_rule);
    scrollbar-width: thin;
    scrollbar-gutter: stable;
  }
  .canvas {
    position: relative;
    block-size: var(--_total, 100%);
  }
  .links {
    position: absolute;
    inset: var(--_head, 0) 0 auto;
    inline-size: 100%;
    block-size: calc(var(--_total, 100%) - var(--_head, 0px));
    fill: none;
    stroke: var(--_edge);
    pointer-events: none;
  }
  .links .lit {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .column {
    position: absolute;
    inset-block: 0;
  }
  .head {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    block-size: var(--_head);
    padding-block-start: var(--_2);
    background: var(--_surface);
    font-size: max(0.875em, 12px);
    line-height: 1.25;
  }
  /* Lines pass below the headings, between the columns as well. */
  .head::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 0 -22px;
    background: var(--_surface);
    border-block-end: 1px solid var(--_rule);
  }
  .head .tiny {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .column ul,
  .rows {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .column ul {
    block-size: calc(100% - var(--_head, 0px));
  }
  .item,
  .note,
  .row {
    position: absolute;
    inset-inline: 0;
  }
  .note {
    padding-block-start: var(--_2);
  }
  .item {
    cursor: pointer;
  }
  /* The row is what is pressed; its text may lie over the rows below and must not catch what is meant for them. */
  .item button {
    display: block;
    position: relative;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 5px 0;
    border: 0;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: max(0.875em, 12px);
    line-height: 1.3;
    text-align: start;
    pointer-events: none;
  }
  .face {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  .item:has(button > .mark) .face {
    padding-inline-start: 20px;
  }
  .item button > .mark {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: 0;
  }
  .line,
  .counts {
    display: block;
    overflow: hidden;
    font-size: max(0.857em, 12px);
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [dir='ltr'] .line {
    text-align: left;
  }
  [dir='rtl'] .line {
    text-align: right;
  }
  .counts [data-count]::after {
    content: attr(data-count);
    margin-inline-end: 6px;
  }
  .counts .mark {
    inline-size: 11px;
    block-size: 11px;
    border-width: 1.5px;
    margin-inline: 0 3px;
    vertical-align: -1px;
  }
  .item.proposal .line {
    margin-inline-start: 20px;
  }
  [dir='rtl'] .item.proposal .line {
    margin-inline: 0;
    margin-right: 20px;
  }
  .event .face,
  :is(.merged, .tree) .session .face,
  .loose .face,
  .untied .face {
    font-weight: 600;
  }
  .columns .item:is(.event, .fold) .face {
    -webkit-line-clamp: 1;
  }
  .fold .face {
    color: var(--_muted);
    text-decoration: underline 1px dotted;
    text-underline-offset: 0.25em;
  }
  /* Pointed at or focused, a text that was cut is whole; once selected, the details say all of it. */
  .item:is(:hover, :has(:focus-visible)) {
    z-index: 1;
  }
  .columns .item.item:is(:hover, :has(:focus-visible)) :is(.face, .line),
  .item:is(:hover, :has(:focus-visible)) :is(.face, .line) {
    -webkit-line-clamp: 14;
    white-space: normal;
  }
  .item:is(:hover, :has(:focus-visible)) button {
    box-shadow: 0 1px var(--_edge);
  }
  .item:hover .face {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .item.selected .face {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .quiet {
    color: var(--_muted);
  }
  .quiet :is(.face, .line, .counts) {
    opacity: 0.84;
  }
  /* Where sessions stand above their proposals, these are indented. */
  .merged .column:first-child .item:is(.proposal, .fold),
  .merged .links + .column .item:is(.proposal, .fold) {
    inset-inline-start: var(--_4);
  }

  /* The list. */
  .row {
    display: flex;
    gap: var(--_1);
    align-items: flex-start;
    padding-block: 5px;
    padding-inline-start: calc((var(--_level) - 1) * 14px);
    border-block-end: 1px solid var(--_rule);
    font-size: max(0.875em, 12px);
    line-height: 1.3;
    cursor: pointer;
  }
  .l1 { --_level: 1; }
  .l2 { --_level: 1; }
  .l3 { --_level: 2; }
  .l4 { --_level: 3; }
  .l5 { --_level: 4; }
  .l6 { --_level: 5; }
  .turn {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin-block: -3px;
  }
  .turn::before {
    content: '';
    display: block;
    inline-size: 7px;
    block-size: 7px;
    margin: 7px 6px;
    border-block-end: 1.5px solid;
    border-inline-end: 1.5px solid;
    transform: rotate(-45deg);
  }
  .turn:dir(rtl)::before {
    transform: rotate(45deg);
  }
  [aria-expanded='true'] > .turn::before {
    transform: rotate(45deg);
  }
  [aria-expanded='true'] > .turn:dir(rtl)::before {
    transform: rotate(-45deg);
  }
  .row:not([aria-expanded]) > .cell {
    margin-inline-start: 28px;
  }
  .cell {
    position: relative;
    flex: 1;
    min-inline-size: 0;
  }
  .row .face {
    -webkit-line-clamp: 3;
  }
  .row .by {
    display: block;
    font-size: max(0.857em, 12px);
  }
  .cell > .mark {
    position: absolute;
    margin-block-start: 2px;
  }
  .by ~ .face {
    -webkit-line-clamp: 2;
  }
  .cell:has(> .mark) :is(.face, .line) {
    padding-inline-start: 20px;
  }
  .row:is(:hover, .selected) {
    background: var(--_tint);
  }
  .row.lit::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 2px solid var(--_accent);
  }
  .row.selected .face {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  @media print {
    .body,
    .visual,
    .thread-picture {
      display: block;
    }
    .scroll,
    .canvas,
    .row {
      position: static;
      block-size: auto;
      overflow: visible;
      contain: none;
      border: 0;
    }
    .row {
      break-inside: avoid;
    }
    .face,
    .line {
      display: block;
      overflow: visible;
      white-space: normal;
    }
    .turn,
    .told:not(.telling) {
      display: none;
    }
    .row > .cell.cell {
      margin-inline-start: 0;
    }
  }
`;
