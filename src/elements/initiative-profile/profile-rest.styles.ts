import { css } from 'lit';
import { statusColours } from '../../kit/status-colours.js';

/** The way to others, signs of a status, pictures, the thread, and paper. */
export const profileRestStyles = css`
  ${statusColours}
  /* Going from one to another. */
  .chooser {
    display: grid;
    grid-template-columns: auto auto 1fr;
    gap: var(--_2);
    align-items: center;
    padding-block: var(--_2);
    border-block: 1px solid var(--_rule);
  }
  .chooser select {
    appearance: auto;
    padding-inline: var(--_1);
  }
  .chooser :is(select, .finder, input) {
    grid-column: 1 / -1;
    order: -1;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .chooser .place {
    justify-self: end;
  }
  .chooser [aria-disabled='true'] {
    border-color: var(--_rule);
    color: var(--_muted);
    cursor: default;
  }
  .finder {
    position: relative;
  }
  .found {
    inline-size: 100%;
    max-inline-size: none;
  }
  .found [role='option'] {
    padding: var(--_1) var(--_2);
    min-block-size: 28px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .found [role='option']:is(:hover, [aria-selected='true']) {
    background: var(--_tint);
  }
  .found [aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .on-thread :is(p, ul) {
    margin: 0;
    padding: 0;
  }
  .on-thread {
    margin-block: var(--_3);
    padding-inline-start: var(--_3);
    border-inline-start: 2px solid var(--_accent);
  }
  .on-thread ul {
    list-style: none;
  }

  @container profile (min-width: 30em) {
    .chooser {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }
    .chooser :is(select, .finder, input) {
      grid-column: auto;
      order: 0;
    }
  }

  .is-not-started {
    --_mark: var(--_status-not-started);
  }
  .is-under-way {
    --_mark: var(--_status-under-way);
    --_fill: linear-gradient(var(--_mark) 0 0) 0 0 / 50% 100% no-repeat;
  }
  .is-under-way:dir(rtl) {
    --_fill: linear-gradient(var(--_mark) 0 0) 100% 0 / 50% 100% no-repeat;
  }
  .is-done {
    --_mark: var(--_status-done);
    --_fill: var(--_mark);
  }
  .is-late {
    --_mark: var(--_status-late);
    --_fill: linear-gradient(var(--_mark) 0 0) 0 0 / 50% 100% no-repeat;
    border-inline-end-style: dotted;
    border-inline-end-width: 4px;
  }
  .is-cancelled {
    --_mark: var(--_muted);
    --_fill: linear-gradient(transparent calc(50% - 1px), var(--_mark) 0 calc(50% + 1px), transparent 0);
  }
  .is-unknown {
    --_mark: var(--_status-unknown);
    border-style: dashed;
  }


  /* Pictures. */
  .scene {
    inline-size: 100%;
    block-size: auto;
  }
  .target {
    fill: transparent;
    cursor: pointer;
  }

  /* What it comes from hangs on the thread. */
  .about-thread {
    padding-inline-start: var(--_3);
    border-inline-start: 2px solid var(--_accent);
  }
  .about-note p {
    color: var(--_muted);
  }

  @media print {
    .profile {
      font-size: 9.5pt;
    }
    .way.kept {
      min-block-size: 0;
      margin: 0;
    }
    .section {
      margin-block-start: var(--_4);
    }
    .fact,
    .section .plain li {
      padding-block: var(--_1);
    }
    .fact-sheet {
      display: grid;
      grid-template-columns: 17em minmax(0, 1fr);
      column-gap: var(--_6);
    }
    .head {
      grid-column: 1 / -1;
    }
    .facts {
      display: block;
    }
    .figure,
    .map,
    .fact,
    .section li {
      break-inside: avoid;
    }
    .ref,
    .ref.link,
    .facet:not(.thread) {
      color: inherit;
      text-decoration: none;
    }
    .ref {
      display: inline;
      min-block-size: 0;
    }
    .fact:has(.ref) dt {
      padding: 0;
    }
    .is-written::after {
      content: none !important;
    }
  }
`;
