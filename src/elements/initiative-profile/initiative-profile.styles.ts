import { css } from 'lit';

/** An information sheet: facts at the side of the text where it is wide, above it where it is not. Rules in place of boxes. */
export const initiativeProfileStyles = css`
  .sheet {
    --_block-size: var(--ct-initiative-profile-size, 72em);
  }
  @container ct (min-width: 40em) {
    .sheet {
      --_block-size: var(--ct-initiative-profile-size, 44em);
    }
  }
  .profile {
    container: profile / inline-size;
  }
  /* The room of the way to others, which comes a little later. */
  .way.kept {
    min-block-size: calc(2 * var(--_control) + var(--_2) * 3 + 2px);
    margin-block-end: var(--_4);
  }
  @container profile (min-width: 30em) {
    .way.kept {
      min-block-size: calc(var(--_control) + var(--_2) * 2 + 2px);
    }
  }
  .fact-sheet p,
  .fact-sheet ul,
  .fact-sheet dl,
  .fact-sheet dd {
    margin: 0;
    padding: 0;
  }

  /* Title and finding. */
  .head {
    margin-block-end: var(--_6);
  }
  .head.lit {
    padding-inline-start: var(--_3);
    border-inline-start: 2px solid var(--_accent);
  }
  .head.selected .title {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .kind::first-letter {
    text-transform: uppercase;
  }
  .title {
    max-inline-size: 40em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .finding {
    max-inline-size: 75ch;
    padding-block-start: var(--_2) !important;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }

  /* Facts. */
  .facts,
  .text {
    min-inline-size: 0;
  }
  .fact {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: 0 var(--_3);
    padding-block: var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  /* A button's text stands in the middle of its least height. */
  .fact:has(.ref) dt {
    padding-block-start: 2px;
  }
  .fact:first-child {
    border-block-start-color: var(--_ink);
  }
  .fact dt {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .fact dd {
    overflow-wrap: anywhere;
  }
  .fact ul {
    list-style: none;
  }
  .fact li + li {
    margin-block-start: 2px;
  }
  .fact-sheet .absent {
    padding-block: var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  .ref {
    min-block-size: 24px;
  }
  .ref.link {
    color: var(--_accent);
  }
  .ref.thread {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .facet:not(.thread) {
    text-decoration: underline dotted 1px var(--_edge);
    text-underline-offset: 0.25em;
  }
  .facet:hover {
    text-decoration-style: solid;
  }

  /* Text. */
  .section {
    margin-block-start: var(--_6);
    outline-offset: 4px;
  }
  .text > .section:first-child,
  .text > .figures:first-child > .section:first-child {
    margin-block-start: 0;
  }
  .section-heading {
    margin-block-end: var(--_2);
    font-weight: 600;
    break-after: avoid;
  }
  .text :is(p, li) {
    max-inline-size: 68ch;
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .section ul {
    padding-inline-start: 1.1em;
  }
  .section li + li {
    margin-block-start: var(--_2);
  }
  .section ul.plain {
    padding: 0;
    list-style: none;
  }
  .section .plain li {
    padding-block: var(--_2);
    border-block-start: 1px solid var(--_rule);
    margin: 0;
  }
  .item-head {
    display: flex;
    align-items: flex-start;
  }
  .item-head .sign {
    margin-block-start: 8px;
  }
  .about-activities .item-head {
    font-weight: 600;
  }
  .item-notes {
    display: block;
  }
  .item-text {
    display: block;
  }
  /* Status by shape: hollow, half, full, notched, struck through, dashed. */
  .sign {
    display: inline-block;
    inline-size: 20px;
    block-size: 10px;
    flex: none;
    margin-inline-end: 6px;
    border: 1.5px solid var(--_mark);
    background: var(--_fill, none);
  }
  /* The map's room is kept before it is drawn. */
  .map {
    aspect-ratio: 1 / 0.72;
    max-inline-size: 30em;
    margin-block: var(--_3);
    border: 1px solid var(--_rule);
  }
    @container profile (max-width: 41.99em) {
    .facts {
      display: flex;
      flex-direction: column;
      margin-block-end: var(--_6);
    }
    /* Facts first in short, then where. */
    .map {
      order: 1;
      inline-size: 100%;
    }
  }
  @container profile (min-width: 42em) {
    .fact-sheet {
      display: grid;
      grid-template-columns: minmax(15em, 19em) minmax(0, 1fr);
      column-gap: var(--_8);
    }
    .head {
      grid-column: 1 / -1;
    }
    .map {
      margin-block-start: 0;
    }
    .fact {
      grid-template-columns: 6.5em minmax(0, 1fr);
    }
  }

`;
