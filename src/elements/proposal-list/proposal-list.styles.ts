import { css } from 'lit';

/** The list: sizes, groups, items, paper. */
export const proposalListStyles = css`
  /* One height for skeleton and list: the box that scrolls takes what the rest leaves. */
  .sheet {
    --_block-size: var(--ct-proposal-list-size, 86em);
  }
  @container ct (min-width: 30em) {
    .sheet {
      --_block-size: var(--ct-proposal-list-size, 64em);
    }
  }
  @container ct (min-width: 60em) {
    .sheet {
      --_block-size: var(--ct-proposal-list-size, 56em);
    }
    /* The details scroll beside the list and never make it grow. */
    .body > .aside {
      align-self: stretch;
      contain: size;
      max-block-size: none;
    }
  }
  .visual {
    gap: var(--_3);
  }

  /* Grouping and order. */
  .order {
    padding-block-start: var(--_2);
    border-block-start: 1px solid var(--_rule);
  }

  /* The list. */
  .scroll {
    flex: 1 1 0;
    min-block-size: min(24em, 80vh);
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: auto;
    contain: strict;
    border-block: 1px solid var(--_rule);
    scrollbar-width: thin;
  }
  .canvas {
    position: relative;
    block-size: var(--_total, auto);
  }
  .window {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top, 0);
  }
  .group ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .group-head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    padding-block: var(--_4) var(--_2);
    padding-inline: var(--_3);
    background: var(--_surface);
    border-block-end: 1px solid var(--_ink);
  }
  .group-head > div {
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }
  .group-head .number {
    font-weight: 400;
    padding-inline-start: var(--_1);
  }
  @container ct (max-width: 29.99em) {
    /* A name of four lines would cover half of the box. */
    .group-head {
      position: static;
    }
  }
  .group-head p {
    display: flex;
    white-space: pre;
  }
  /* Each text is cut at its own end, which in another direction is not that of the page; the last one first. */
  .group-head p > :last-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .item {
    position: relative;
    display: grid;
    gap: var(--_1);
    padding: var(--_3);
    border-block-end: 1px solid var(--_rule);
    cursor: pointer;
  }
  .item:hover,
  .item.selected {
    background: var(--_tint);
  }
  /* The thread: a line of the accent at the side, and under what is selected. */
  .item:is(.lit, .selected)::before {
    content: '';
    position: absolute;
    inset: 0;
    border-inline-start: 2px solid var(--_accent);
    pointer-events: none;
  }
  .item.selected::before {
    border-block-end: 2px solid var(--_accent);
  }
  .text {
    min-block-size: 24px;
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
  }
  .text:focus-visible {
    outline: none;
  }
  .item:has(.text:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .visual p {
    margin: 0;
  }
  .answer,
  .about {
    font-size: max(0.875em, 12px);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .answer {
    align-items: baseline;
  }
  .answer .mark {
    position: relative;
    inset-block-start: 1px;
  }
  .answer-word {
    font-weight: 600;
  }
  .answer:has(.is-unanswered) {
    color: var(--_muted);
  }
  .answer:has(.is-unanswered, .is-proposed) .answer-word {
    font-weight: 400;
  }
  @container ct (min-width: 46em) {
    .item {
      grid-template-columns: minmax(0, 40em) minmax(14em, 1fr);
      column-gap: var(--_8);
    }
    .answer {
      grid-area: 1 / 2 / span 2;
    }
    .answer-text {
      display: block;
    }
    .answer-text > bdi {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden;
      text-align: -webkit-match-parent;
      text-align: match-parent;
      /* A text that reads the other way has its ellipsis here. */
      padding-inline-end: 1em;
    }
  }
  .thread-sample {
    block-size: 1em;
    border-inline-start: 2px solid var(--_accent);
  }
  @media print {
    .scroll,
    .canvas,
    .window {
      position: static;
      block-size: auto;
      overflow: visible;
      contain: none;
      border: 0;
    }
    .group-head {
      position: static;
      break-after: avoid;
    }
    .group-head,
    .item {
      break-inside: avoid;
    }
    .answer-text > bdi {
      -webkit-line-clamp: none;
    }
  }
`;
