import { css } from 'lit';

/** What the list of events and the page of one have in common. All lines stand on one grid of 1.5em. */
export const eventOutcomesStyles = css`
  .sheet {
    --_block-size: var(--ct-event-outcomes-size, 44em);
  }
  .body {
    flex: none;
  }
  .page {
    container: page / inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_6);
    overflow-wrap: anywhere;
  }
  .page .small {
    line-height: 1.714;
  }
  :where(.page) :is(p, ul, ol, dl, dd) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .text,
  .ref,
  .facet,
  .fold {
    min-block-size: 24px;
    color: inherit;
    text-underline-offset: 0.25em;
    overflow-wrap: anywhere;
  }
  :is(.text, .ref, .facet, .fold):hover {
    text-decoration: underline 1px;
  }
  /* The thread: a line of the accent at the side of all that is on it. */
  :is(.event, .session, .outcome):is(.lit, .selected)::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_2) * -1 - 2px);
    border-inline-start: 2px solid var(--_accent);
    pointer-events: none;
  }
`;
