import { css } from 'lit';

/** The indented list, on screens and on paper. */
export const treeStyles = css`
  .tree > .scroll {
    border-block-start: 1px solid var(--_rule);
  }
  /*
   * Where the list goes on below its box it fades, with an arrow, whichever row the edge falls on. At its end both come to lie below the last row,
   * under a cover.
   */
  .tree > .scroll {
    scroll-padding-block-end: var(--_8);
  }
  .tree > .scroll::after,
  .tree .canvas::after {
    display: block;
    block-size: var(--_8);
    background: var(--_surface);
  }
  .tree > .scroll::after {
    content: '↓' / '';
    position: sticky;
    z-index: 1;
    inset-block-end: 0;
    padding-block-start: var(--_3);
    box-sizing: border-box;
    background: linear-gradient(transparent, var(--_surface) 75%);
    color: var(--_muted);
    text-align: center;
    line-height: 1;
    pointer-events: none;
  }
  .tree .canvas::after {
    content: '';
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: 100%;
  }
  .row {
    display: flex;
    gap: var(--_1);
    align-items: flex-start;
    padding-block: 5px;
    padding-inline-start: calc(var(--_level, 0) * 14px);
    border-block-end: 1px solid var(--_rule);
  }
  .l3 { --_level: 1; }
  .l4 { --_level: 2; }
  .l5 { --_level: 3; }
  .l6 { --_level: 4; }
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
  .turn:dir(rtl)::before,
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
    --_lines: 3;
  }
  .row .by ~ .face {
    --_lines: 2;
  }
  .merged > .cell > .by {
    margin-inline-start: -20px;
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  @media print {
    .tree > .scroll::after,
    .tree .canvas::after {
      display: none;
    }
    .tree > .scroll,
    .tree .canvas,
    .row {
      position: relative;
      block-size: auto;
      border: 0;
    }
    .row {
      padding-inline-start: calc(var(--_level, 0) * 14px + var(--_2));
      break-inside: avoid;
    }
    .row :is(.face, .line) {
      display: block;
      overflow: visible;
      white-space: normal;
    }
    .turn {
      display: none;
    }
    .row > .cell.cell {
      margin-inline-start: 0;
    }
  }
`;
