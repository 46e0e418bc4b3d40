import { css } from 'lit';

/** A page: from one event to the next, then about this one. What its agenda shares with it is here, the rest in `agenda.styles.ts`. */
export const eventPageStyles = css`
  .ref,
  .fold {
    text-decoration: underline 1px var(--_edge);
  }
  .fold {
    font-size: max(0.875em, 12px);
  }
  .facet {
    min-inline-size: 24px;
  }
  .facet[aria-pressed='true'],
  .ref.thread,
  .selected > .text,
  .selected .session-title .text {
    text-decoration: underline 2px var(--_accent);
  }
  .title,
  .agenda-head > [role],
  .day-name,
  .column-name,
  .session-title,
  .own-name,
  .outcomes-name {
    font-weight: 600;
  }
  dt,
  .column-name,
  .fate {
    color: var(--_muted);
  }
  .about,
  .about-text,
  .agenda,
  .slot,
  .session,
  .own {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0 var(--_8);
  }
  .about,
  .agenda {
    gap: var(--_6) var(--_8);
  }
  .agenda-head,
  .fate,
  .track {
    display: flex;
    gap: var(--_2);
    align-items: center;
  }

  /* From one event to the next */
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

  /* About the event */
  .taking-part {
    grid-column: 1 / -1;
  }
  .taking-part ul,
  .facets {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
  }
  .title {
    font-size: 1.25em;
    line-height: 1.2;
    text-wrap: balance;
    outline-offset: 4px;
  }
  .about-text {
    gap: var(--_3);
    justify-items: start;
  }
  .when,
  .about-part {
    font-variant-numeric: tabular-nums;
  }
  .when > * + *::before,
  .about-part:not(:first-child)::before {
    content: ' · ' / '';
    white-space: pre;
  }
  .facts {
    columns: 15em;
    column-gap: var(--_6);
  }
  .taking-part {
    columns: auto;
  }
  .facts > div {
    break-inside: avoid;
    margin-block-end: var(--_3);
    border-block-start: 1px solid var(--_rule);
    padding-block-start: var(--_1);
  }
  .named ul,
  .run > li {
    display: inline;
  }
  .named > .muted {
    padding-inline-end: var(--_2);
  }
  /* A name that is a button takes its lines alone: a semicolon would stand below it. */
  .named ul:not(.run) > li {
    display: inline-block;
    margin-inline-end: var(--_3);
  }
  .bars li {
    padding-block-end: var(--_1);
  }
  .track {
    padding-inline-end: 3em;
  }
  .bar {
    inline-size: calc(100% * var(--_share, 0));
    min-inline-size: 1px;
    block-size: 10px;
    background: var(--_muted);
  }
  .bar,
  .shape {
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  @container page (min-width: 40em) {
    .taking-part ul {
      display: block;
      columns: 16em;
      column-gap: var(--_8);
    }
    .taking-part li {
      break-inside: avoid;
    }
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
  }
  @container page (min-width: 60em) {
    .about {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
