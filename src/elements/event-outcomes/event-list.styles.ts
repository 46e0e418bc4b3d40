import { css } from 'lit';

/** The list of events. */
export const eventListStyles = css`
  .events > ol {
    border-block-start: 1px solid var(--_ink);
  }
  .event {
    position: relative;
    display: grid;
    gap: 0 var(--_8);
    padding-block: var(--_3);
    border-block-end: 1px solid var(--_rule);
  }
  .event .text {
    font-weight: 600;
  }
  .fates {
    display: block;
  }
  @container page (min-width: 46em) {
    .event {
      grid-template-columns: 12em minmax(0, 1fr) minmax(0, 22em);
    }
  }
`;
