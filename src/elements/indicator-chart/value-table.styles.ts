import { css } from 'lit';

export const valueStyles = css`
  .value-scroll {
    max-block-size: 24em;
    overflow: auto;
  }
  .value-scroll .table {
    inline-size: auto;
  }
  .value-scroll caption {
    text-align: start;
  }
  .value-scroll thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .value-scroll .table :is(th, td) {
    padding-block: var(--_1);
  }
  @media print {
    .value-scroll {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
