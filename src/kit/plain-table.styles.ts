import { css } from 'lit';

/** How every `<table class="table">` looks. */
export const plainTableStyles = css`
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: max(0.875em, 12px);
    font-variant-numeric: tabular-nums;
  }
  .table :is(th, td) {
    padding-block: var(--_2);
    padding-inline: 0 var(--_4);
    border-block-end: 1px solid var(--_rule);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .table thead th {
    border-block-end-color: var(--_ink);
    font-weight: 600;
    vertical-align: bottom;
  }
  .table .number {
    text-align: end;
  }
  .table :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .table [aria-selected='true'] > * {
    border-block-end: 2px solid var(--_accent);
  }
`;
