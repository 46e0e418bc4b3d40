import { css } from 'lit';

/** The chooser of a narrow page, and the buttons of further pages. */
export const furtherIndicatorsStyles = css`
  .chooser select {
    max-inline-size: 100%;
  }
  @container ct (min-width: 60em) {
    .chooser {
      display: none !important;
    }
  }
  .turn {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    padding-block-start: var(--_2);
  }
  .turn [aria-disabled='true'] {
    border-color: var(--_rule);
    color: var(--_muted);
  }
`;
