import { css } from 'lit';

/** The latest values of an indicator in its details. */
export const seriesStyles = css`
  /* No date is broken between its digits. */
  .series :is(td, thead th) {
    overflow-wrap: break-word;
  }
  .series.table :is(th, td) {
    padding-block: var(--_1);
  }
  .series + p {
    margin: var(--_2) 0 0;
  }
`;
