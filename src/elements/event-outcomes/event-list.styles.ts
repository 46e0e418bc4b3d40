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
  .window {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    padding-block-start: var(--_3) !important;
  }
  @container page (min-width: 46em) {
    .event {
      grid-template-columns: 12em minmax(0, 1fr) minmax(0, 22em);
    }
  }
`;
