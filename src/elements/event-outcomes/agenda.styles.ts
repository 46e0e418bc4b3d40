import { css } from 'lit';

/** The agenda of an event: its days, slots and sessions, with what came of each. It comes after the styles of the page. */
export const agendaStyles = css`
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

  @container page (min-width: 46em) {
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
