import { css } from 'lit';

/** Links and references among the parts of a value. */
export const partsStyles = css`
  .ref {
    min-block-size: 24px;
  }
  /* A line may break before the comma behind a button: of several, each stands on a line of its own, and the comma is for who listens or copies. */
  .each {
    display: block;
  }
  .each + .each {
    padding-block-start: var(--_1);
  }
`;
