import { css } from 'lit';

/** What is pointed at, has the focus, is selected or on its thread; and the details, which open by then. */
export const handStyles = css`
  @container ct (min-width: 60em) {
    /* The picture must not shrink at the very moment at which a thread lights up: details stand below it, unless there is room beside. */
    .body {
      flex-direction: column;
    }
    .body > .aside {
      position: static;
      align-self: stretch;
      flex: none;
      max-block-size: none;
    }
  }
  @container ct (min-width: 88em) {
    .body {
      flex-direction: row;
    }
    .body > .aside {
      flex: 0 0 20em;
      contain: size;
    }
  }
  .sum:hover bdi,
  .item:hover .face {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .telling {
    padding-inline-start: var(--_3);
    border-inline-start: 2px solid var(--_accent);
  }
  .telling::first-letter {
    text-transform: uppercase;
  }
  .links .lit {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  /* Pointed at or focused, a text that was cut is whole; once selected, the details say all of it. */
  .item:is(:hover, :has(:focus-visible)) {
    z-index: 1;
  }
  .item.item.item:is(:hover, :has(:focus-visible)) :is(.face, .line) {
    --_lines: 14;
    white-space: normal;
  }
  .item:is(:hover, :has(:focus-visible)) button {
    box-shadow: 0 1px var(--_edge);
  }
  .quiet {
    color: var(--_muted);
  }
  .quiet :is(.face, .line, .counts) {
    opacity: 0.84;
  }
  .row:is(:hover, .selected) {
    background: var(--_tint);
  }
  .row.lit::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-inline-start: 2px solid var(--_accent);
  }
`;
