import { css } from 'lit';

/** The table view. */
export const tableStyles = css`
  .table-scroll {
    flex: 1 1 0;
    min-block-size: min(24em, 80vh);
    overflow: auto;
  }
  .table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .table :is(th, td) {
    min-inline-size: 6em;
    max-inline-size: 28em;
  }
  .table tbody th {
    min-inline-size: 14em;
  }
  /* Links look the same in every table, whatever an element makes of them elsewhere. */
  .table .ref {
    color: var(--_accent);
    text-decoration-color: currentColor;
    text-underline-offset: 0.18em;
    overflow-wrap: inherit;
  }
  .sort,
  .row-select {
    min-block-size: 24px;
  }
  .row-select:hover {
    text-decoration: underline;
  }
  [aria-sort='ascending'] .sort::after {
    content: ' ↑' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: ' ↓' / '';
  }
  .table tr.lit > th {
    box-shadow: inset 2px 0 var(--_accent);
    padding-inline-start: var(--_2);
  }
  .table tr.lit:dir(rtl) > th {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .table tr[aria-selected='true'] {
    background: var(--_tint);
  }
  .windowed tbody tr {
    block-size: 37px;
  }
  .windowed :is(td, tbody th) {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .table .spacer {
    padding: 0;
    border: 0;
  }
  @media print {
    .table-scroll {
      overflow: visible;
    }
  }
`;
