import { css } from 'lit';

/** A page: about the event, then its agenda with what came of it. All lines stand on one grid of 1.5em. */
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
    overflow-wrap: break-word;
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
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .text {
    min-block-size: 24px;
  }
  .fold {
    font-size: max(0.875em, 12px);
  }
  .ref,
  .fold {
    min-block-size: 24px;
    text-decoration: underline 1px var(--_edge);
    text-underline-offset: 0.25em;
  }
  :is(.text, .ref, .facet, .fold):hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .facet {
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  .facet[aria-pressed='true'],
  .ref.thread,
  .selected > .text,
  .selected .session-title .text {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }

  /* About the event */
  .about {
    display: grid;
    gap: var(--_6) var(--_8);
  }
  .taking-part {
    grid-column: 1 / -1;
  }
  .taking-part ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
  }
  .title {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
    outline-offset: 4px;
  }
  .about-text {
    display: grid;
    gap: var(--_3);
    align-content: start;
    justify-items: start;
  }
  .when,
  .about-part + .about-part,
  .shape ~ .about-part {
    font-variant-numeric: tabular-nums;
  }
  .when > * + *::before,
  .about-part:not(:first-child)::before,
  .facets > * + *::before {
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
  dt {
    color: var(--_muted);
  }
  .named ul,
  .named li,
  .run > li {
    display: inline;
  }
  .named > .muted {
    padding-inline-end: var(--_2);
  }
  .run > li + li::before,
  .named li + li::before {
    content: '; ' / '';
  }
  /* A name that is a button takes its lines alone: a semicolon would stand below it. */
  .named li:has(.ref) {
    display: inline-block;
    margin-inline-end: var(--_3);
  }
  .named li:has(.ref)::before {
    content: none !important;
  }
  .bars li {
    padding-block-end: var(--_1);
  }
  .track {
    display: flex;
    align-items: center;
    gap: var(--_2);
    padding-inline-end: 3em;
  }
  .bar {
    inline-size: calc(100% * var(--_share, 0));
    min-inline-size: 1px;
    block-size: 10px;
    background: var(--_muted);
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }

  /* The agenda */
  .agenda {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_6);
  }
  .agenda-head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    align-items: center;
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
  }
  .agenda-head > [role] {
    flex: 1;
    font-weight: 600;
  }
  .agenda-head + .day:has(> .slot:first-child) {
    margin-block-start: calc(var(--_6) * -1);
  }
  .day-name,
  .own-name {
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
    font-weight: 600;
  }
  .slot {
    display: grid;
    gap: 0 var(--_8);
  }
  .column {
    min-inline-size: 0;
  }
  .column-name {
    padding-block: var(--_3) 0;
    color: var(--_muted);
    font-weight: 600;
  }
  .column-name + .session {
    padding-block-start: 0;
  }
  .session,
  .own {
    position: relative;
    display: grid;
    gap: var(--_2) var(--_8);
    align-content: start;
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_rule);
  }
  .own {
    padding-block-start: 0;
    border: 0;
  }
  .session-title {
    font-weight: 600;
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
  .outcomes-name {
    font-weight: 600;
  }
  .outcome {
    position: relative;
    padding-block: var(--_1) var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  /* The thread: a line of the accent at the side of all that is on it. */
  .outcome:is(.lit, .selected)::before,
  .session:is(.lit, .selected)::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_2) * -1 - 2px);
    border-inline-start: 2px solid var(--_accent);
    pointer-events: none;
  }
  .session::before {
    inset-inline-start: -2px;
  }
  .session:is(.lit, .selected) {
    padding-inline-start: var(--_3);
  }
  .fate {
    display: flex;
    gap: var(--_2);
    align-items: baseline;
    color: var(--_muted);
  }
  .fate .mark {
    position: relative;
    inset-block-start: 2px;
  }
  .fate .ref {
    color: var(--_ink);
  }
  .key {
    display: flex;
    gap: var(--_2);
    align-items: center;
    margin: 0;
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
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  [class*='shape-'] {
    border: 0;
    border-radius: 0;
    background: var(--_muted);
  }
  .shape-plenary {
    clip-path: circle(50%);
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
  @container page (min-width: 60em) {
    .about {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
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
    .own .outcomes ul {
      columns: 2;
      column-gap: var(--_8);
    }
    .own .outcome {
      break-inside: avoid;
    }
    .beside {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }
    .of-2 {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .of-3 {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .of-4 {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    [class*='of-']:not(.beside) {
      grid-template-columns: minmax(0, 1fr);
    }
    [class*='of-'] > .at-2 {
      grid-column: 2;
    }
    [class*='of-'] > .at-3 {
      grid-column: 3;
    }
    [class*='of-'] > .at-4 {
      grid-column: 4;
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
