import { css } from 'lit';

/** The list of events, and the way from one to the next. */
export const eventListStyles = css`
  .event {
    border-block-end: 1px solid var(--_rule);
  }
  .events > ol {
    border-block-start: 1px solid var(--_ink);
  }
  .event {
    position: relative;
    display: grid;
    gap: 0 var(--_8);
    padding-block: var(--_3);
  }
  .event .text {
    font-weight: 600;
  }
  .event.lit::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_2) * -1 - 2px);
    border-inline-start: 2px solid var(--_accent);
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
  .navigation {
    display: grid;
    gap: var(--_1) var(--_8);
    align-items: baseline;
    padding-block-end: var(--_2);
    margin-block-end: var(--_4);
    border-block-end: 1px solid var(--_rule);
  }
  .navigation > .ref {
    justify-self: start;
  }
  @container page (min-width: 46em) {
    .navigation {
      grid-template-columns: auto 1fr 1fr;
    }
    .navigation > .next {
      grid-column: 3;
      justify-self: end;
      text-align: end;
    }
    .event {
      grid-template-columns: 12em minmax(0, 1fr) minmax(0, 22em);
    }
  }
`;
