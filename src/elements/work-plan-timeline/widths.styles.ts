import { css } from 'lit';

/** The plan on a narrow screen and on paper. */
export const widthStyles = css`
  /* One column: the title above, the bar below. */
  .narrow {
    --_columns: minmax(0, 1fr);
  }
  .narrow .row {
    /* Its title lies over the line of today, which a row that is contained could not reach. */
    contain: none;
  }
  .narrow :is(.title-head, .priority > .time) {
    display: none;
  }
  .narrow .title {
    position: relative;
    z-index: 2;
    padding-block-end: 2px;
    background: var(--_surface);
  }
  .narrow .level-2 > .title {
    padding-inline-start: 0;
  }
  .narrow .level-3 > .title {
    padding-inline-start: 8px;
  }
  .narrow .row::before {
    z-index: 3;
    inset-inline-start: 0;
  }
  .narrow .time {
    padding-block-end: 4px;
  }
  .narrow .tools {
    gap: 0;
  }
  .narrow .button {
    padding-inline: 6px;
  }
  .narrow .shown {
    min-inline-size: 5em;
  }
  .narrow .grid {
    min-block-size: min(34em, 85vh);
  }

  /* Paper has no scroller, and one width that every sheet of A4 or Letter holds. */
  .printing {
    display: block;
    inline-size: 680px;
  }
  .printing .grid {
    overflow: visible;
    contain: none;
  }
  .printing .head {
    position: static;
  }
  .printing .row {
    break-inside: avoid;
  }
  .printing .row[aria-expanded] {
    break-after: avoid;
  }
  .printing .name {
    display: block;
  }
`;
