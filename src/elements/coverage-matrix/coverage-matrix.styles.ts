import { css } from 'lit';

/** The matrix, its cells and its key. Sizes follow from counts that `place-window.ts` sets. */
export const coverageMatrixStyles = css`
  .sheet {
    --_block-size: var(--ct-coverage-matrix-size, 74em);
  }
  @container ct (min-width: 30em) {
    .sheet {
      --_block-size: var(--ct-coverage-matrix-size, 62em);
    }
  }
  .base:not(.waiting) .body:not(:has(.table-scroll)) {
    flex: none;
  }
  .visual {
    gap: var(--_3);
    min-block-size: 0;
  }
  /* What says that nothing is left stands below, so that the cell that was pressed stays where it is. */
  .visual > .state {
    order: 1;
  }

  .box {
    container-type: inline-size;
    position: relative;
  }
  .grid {
    --_line: 32px;
    --_slant: calc(var(--_label) * 0.4em);
    --_over: 0px;
    --_head: calc(min(var(--_names) * 0.48em + 1.2em, 40cqi) + 4.2em);
    --_free: calc(100cqi - var(--_head) - var(--_over) - 16px);
    --_cell: clamp(max(40px, var(--_free) / 16), var(--_free) / var(--_n), 112px);
    overflow: auto;
    max-block-size: var(--ct-coverage-matrix-box, 36em);
    padding: 0 2px 2px;
    font-size: max(0.875em, 12px);
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    scrollbar-width: thin;
  }
  .whole {
    max-block-size: var(--ct-coverage-matrix-box, 52em);
  }
  .slanted {
    --_over: calc(var(--_slant) - 12px);
  }
  .lines {
    padding-block: calc(var(--_above) * var(--_line)) calc(var(--_below) * var(--_line));
  }
  .line {
    display: flex;
    inline-size: calc(var(--_head) + var(--_n) * var(--_cell) + var(--_over));
    block-size: var(--_line);
    border-block-end: 1px solid var(--_rule);
  }
  .head {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    block-size: auto;
    background: var(--_surface);
    border-block-end-color: var(--_ink);
  }
  .slanted .head {
    block-size: calc(var(--_slant) + 3.4em);
  }
  .name {
    position: sticky;
    z-index: 1;
    inset-inline-start: 0;
    flex: 0 0 var(--_head);
    min-inline-size: 0;
    margin-inline-end: calc(var(--_before) * var(--_cell));
    display: flex;
    align-items: center;
    background: var(--_surface);
    cursor: pointer;
  }
  .corner,
  .region .name {
    align-items: end;
    padding-block-end: 3px;
    cursor: auto;
  }
  .region .name {
    gap: var(--_2);
    font-weight: 600;
  }
  .value {
    flex: 1;
    min-inline-size: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    font-size: 0.93em;
    line-height: 1.15;
    overflow-wrap: anywhere;
    text-align: match-parent;
    padding-block-end: 1px;
  }
  .name .total {
    flex: 0 0 3.4em;
    margin-inline-end: var(--_2);
    padding-inline-start: var(--_1);
    text-align: start;
  }
  [data-share] {
    line-height: 20px;
    background: linear-gradient(var(--_land-strong), var(--_land-strong)) no-repeat 0 / var(--_share) 100%;
  }
  :dir(rtl) > [data-share] {
    background-position-x: 100%;
  }

  .column {
    position: relative;
    flex: 0 0 var(--_cell);
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    align-items: center;
    gap: 2px;
    padding: 4px 2px 3px;
    text-align: center;
    cursor: pointer;
  }
  .slanted .label {
    position: absolute;
    inset-block-end: 2em;
    inset-inline-start: 50%;
    max-inline-size: calc(var(--_label) * 0.56em);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding-block: 4px;
    transform: rotate(-45deg);
    transform-origin: 0 100%;
  }
  .slanted .label:dir(rtl) {
    transform: rotate(45deg);
    transform-origin: 100% 100%;
  }

  /* A sign that the cell's name does not say as it stands, such as the 0 of a gap. */
  [data-sign]::before {
    content: attr(data-sign);
  }
  .cell {
    --_cross: repeating-linear-gradient(45deg, var(--_hatch) 0 1px, transparent 1px 6px), repeating-linear-gradient(-45deg, var(--_hatch) 0 1px, transparent 1px 6px);
    position: relative;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: calc(var(--_cell) - 4px);
    block-size: 28px;
    margin: 1px 2px 0;
    border: 1px solid transparent;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .is-active {
    background: var(--_step-2);
    color: var(--_ink);
  }
  /* A frame within the fill says it in grey as well. */
  .is-overlap {
    border: 3px double var(--_surface);
    background: var(--_step-5);
    color: var(--_surface);
    font-weight: 600;
  }
  .is-gap {
    border: 2px solid var(--_ink);
    background: radial-gradient(circle, var(--_surface) 8px, transparent 8.5px), var(--_cross);
    font-weight: 600;
  }
  .is-other {
    border-color: var(--_ink);
    font-style: italic;
  }
  .is-unplaced {
    border-color: var(--_edge);
  }
  .is-hidden {
    border: 1px dashed var(--_edge);
    color: var(--_muted);
  }
  .is-unreported {
    background: radial-gradient(circle, var(--_edge) 1.2px, transparent 1.7px);
  }
  :is(.noted, .disputed)::after {
    content: '';
    position: absolute;
    inset-block-start: -1px;
    inset-inline-end: -1px;
  }
  .noted::after {
    border: 4px solid;
    border-block-end-color: transparent;
    border-inline-start-color: transparent;
  }
  /* A strip of the gap that is reported. */
  .disputed {
    padding-inline-end: 12px;
  }
  .disputed::after {
    inset-block-end: -1px;
    inline-size: 10px;
    border: solid var(--_ink);
    border-width: 1px 1px 1px 2px;
    background: var(--_cross), var(--_surface);
  }
  .cell[aria-selected='true'] {
    outline: 2px solid var(--_accent);
  }

  .notes p {
    display: inline;
    margin: 0;
  }
  .sample {
    inline-size: 30px;
    block-size: 24px;
    margin: 0;
    cursor: auto;
  }

  @media print {
    .grid {
      --_cell: clamp(30px, (100cqi - 22em) / var(--_n), 64px);
      --_head: 16em;
      max-block-size: none;
      overflow: visible;
    }
    .box {
      container-type: normal;
      break-inside: avoid;
      margin-block-end: var(--_4);
    }
    .head,
    .name {
      position: static;
    }
    .head {
      break-after: avoid;
    }
    .line,
    .legend {
      inline-size: auto;
      break-inside: avoid;
    }
  }
`;
