import { css } from 'lit';

/** Counts, the box of the picture, and the face of a record. What a form has beyond that comes with it. */
export const uptakeThreadStyles = css`
  .sheet {
    --_block-size: var(--ct-uptake-thread-size, 70em);
  }
  @container ct (min-width: 34em) {
    .sheet {
      --_block-size: var(--ct-uptake-thread-size, 58em);
    }
    .scroll {
      flex-basis: 45.7em;
    }
  }
  .thread-picture {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    line-height: 1.3;
  }
  .sums {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_3);
    align-items: center;
  }
  .sum,
  .item button {
    padding: 5px 0;
    background: var(--_surface);
  }
  .sum {
    display: flex;
    gap: var(--_2);
    align-items: center;
  }
  .sum[aria-pressed='true'] bdi {
    font-weight: 600;
  }
  .sum[aria-pressed='true'] bdi,
  .selected .face.face {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .mark.is-none {
    border: 0;
    background: linear-gradient(var(--_mark) 0 0) center / 8px 2px no-repeat;
  }
  /* The sentence of the thread has a place before there is one, so that nothing moves. */
  .told {
    margin: 0;
    min-block-size: 2.9em;
    line-height: 1.45;
  }
  .scroll {
    flex: 1 0 41em;
    position: relative;
    overflow: hidden auto;
    overflow-anchor: none;
    contain: strict;
    scrollbar-width: thin;
    scrollbar-gutter: stable;
  }
  .canvas {
    position: relative;
    block-size: var(--_total, 100%);
  }
  .column ul,
  .rows {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item,
  .note,
  .row {
    position: absolute;
    inset-inline: 0;
  }
  .item,
  .row {
    cursor: pointer;
  }
  .face,
  .face:dir(rtl) > bdi:dir(ltr),
  .face:dir(ltr) > bdi:dir(rtl) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    --_lines: 2;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    overflow-wrap: anywhere;
    /* The line under the last of it is not cut off. */
    padding-block-end: 2px;
    margin-block-end: -2px;
  }
  /* A text that reads the other way is set to its column's side, where a cut one needs room for its ellipsis. */
  .base:dir(rtl) .face:dir(ltr),
  .base:dir(ltr) .face:dir(rtl),
  .face:dir(rtl) > bdi:dir(ltr),
  .face:dir(ltr) > bdi:dir(rtl) {
    padding-inline-end: 1em;
  }
  /* Behind a word of the page's direction it would have the ellipsis over its first letters: it stands beside that word, and is cut on its own. */
  .face:dir(rtl):has(> bdi:dir(ltr)),
  .face:dir(ltr):has(> bdi:dir(rtl)) {
    display: block;
  }
  .face:dir(rtl) > b:has(+ bdi:dir(ltr)),
  .face:dir(ltr) > b:has(+ bdi:dir(rtl)) {
    float: inline-start;
    margin-inline-end: 4px;
  }
  .line,
  .counts,
  .note,
  .by {
    display: block;
    font-size: max(0.857em, 12px);
    color: var(--_muted);
  }
  /* What is of another language is cut on its own, at its own end. */
  .line {
    display: flex;
    white-space: pre;
  }
  .line > bdi,
  .counts,
  .head .tiny {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .face {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  :is(.proposal, .merged) > :is(button, .cell) {
    padding-inline-start: 20px;
  }
  :is(.item button, .cell) > .mark {
    position: absolute;
    margin-block-start: 2px;
    margin-inline-start: -20px;
  }
  .counts [data-count]::after {
    content: attr(data-count);
    margin-inline-end: 6px;
  }
  .counts .mark {
    inline-size: 11px;
    block-size: 11px;
    border-width: 1.5px;
    margin-inline: 0 3px;
    vertical-align: -1px;
  }
  :is(.event, .merged .session, .tree .session, .loose, .untied) .face {
    font-weight: 600;
  }
  .fold .face {
    color: var(--_muted);
    text-decoration: underline 1px dotted;
    text-underline-offset: 0.25em;
  }
  @media print {
    .thread-picture {
      display: block;
    }
    .scroll {
      overflow: visible;
      contain: none;
    }
    .told.muted {
      display: none;
    }
    .sums,
    .told {
      margin-block-end: var(--_2);
    }
  }
`;
