import { css } from 'lit';

/** A page: about the event, then its agenda with what came of it. */
export const eventPageStyles = css`
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

  /* The agenda */
  .agenda-head {
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
  }
  .agenda-head,
  .day-name,
  .own-name {
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
  }
  .agenda-head > [role] {
    flex: 1;
  }
  .agenda-head + .day:has(> .slot:first-child) {
    margin-block-start: calc(var(--_6) * -1);
  }
  .column {
    min-inline-size: 0;
  }
  .column-name {
    padding-block-start: var(--_3);
  }
  .column-name + .session {
    padding-block-start: 0;
  }
  .session,
  .own {
    position: relative;
    row-gap: var(--_2);
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_rule);
  }
  .own {
    padding-block-start: 0;
    border: 0;
  }
  .session-title {
    text-wrap: pretty;
  }
  .session-text > * + * {
    margin-block-start: var(--_2);
  }
  /* Cut at the end of the text itself, which in another direction is not that of the page. */
  .folded > bdi {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .outcome {
    position: relative;
    padding-block: var(--_1) var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  .session::before {
    inset-inline-start: -2px !important;
  }
  .session:is(.lit, .selected) {
    padding-inline-start: var(--_3);
  }
  .fate {
    align-items: baseline;
  }
  .fate .mark {
    position: relative;
    inset-block-start: 2px;
  }
  .fate .ref {
    color: var(--_ink);
  }
  .thread-sample {
    block-size: 1em;
    border-inline-start: 2px solid var(--_accent);
  }

  /* Kinds of session, by shape; the word stands beside it. A word that we do not know has a ring. */
  .shape {
    display: inline-block;
    inline-size: 11px;
    block-size: 11px;
    margin-inline-end: var(--_2);
    border: 1.5px solid var(--_muted);
    border-radius: 50%;
  }
  [class*='shape-'] {
    border: 0;
    border-radius: 0;
    background: var(--_muted);
  }
  .shape-plenary {
    border-radius: 50%;
  }
  .shape-panel {
    clip-path: inset(3px 0);
  }
  .shape-breakout {
    background: linear-gradient(to right, var(--_muted) 4px, transparent 0 7px, var(--_muted) 0);
  }
  .shape-ceremony {
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .shape-spotlight {
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
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
    .slot:not(.beside) .session,
    .own {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: auto 1fr;
    }
    .slot:not(.beside) .outcomes {
      grid-area: 1 / 2 / span 2;
    }
    .own > * {
      grid-column: span 2;
    }
    .own ul {
      columns: 2;
      column-gap: var(--_8);
    }
    .beside {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }
    [data-rooms] {
      grid-template-columns: repeat(var(--_rooms), minmax(0, 1fr));
    }
    [data-rooms] > [data-at] {
      grid-column: var(--_at);
    }
    /* What is on at the same time begins its titles, texts and outcomes on the same lines. */
    .level {
      grid-template-rows: repeat(4, auto);
      border-block-end: 1px solid var(--_rule);
    }
    .level > .column {
      display: grid;
      grid-row: span 4;
      grid-template-rows: subgrid;
    }
    .level > .column > .session {
      grid-row: -4 / -1;
      grid-template-rows: subgrid;
      border: 0;
    }
  }
  @container page (min-width: 60em) {
    .about {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .own .outcome {
    break-inside: avoid;
  }
  @media print {
    .session,
    .outcome {
      break-inside: avoid;
    }
    .day-name {
      break-after: avoid;
    }
  }
`;
