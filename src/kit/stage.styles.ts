import { css } from 'lit';

/**
 * A large picture in its window with a list beside it, below it where it is narrow: `.beside` holds both, and is in a container named `picture`.
 * The window has the picture, the marks over it and the buttons that zoom.
 */
export const stageStyles = css`
  .visual {
    container: picture / inline-size;
  }
  .beside {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_4);
  }
  .beside > * {
    min-inline-size: 0;
  }
  .window {
    position: relative;
  }
  /* Marks are placed from the left, in whatever direction one reads. */
  .stage {
    position: absolute;
    inset: 0;
    direction: ltr;
    touch-action: pan-x pan-y;
    cursor: grab;
    overflow: clip;
    user-select: none;
    -webkit-user-select: none;
  }
  .stage.on-mark {
    cursor: pointer;
  }
  .stage.dragged {
    cursor: grabbing;
  }
  .stage > :is(svg, canvas) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }
  .mark {
    position: absolute;
    inset: 0 auto auto 0;
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .mark:focus-visible {
    outline-offset: 1px;
    box-shadow: 0 0 0 1px var(--_surface);
  }
  .dragged .mark {
    pointer-events: none;
  }
  .zoom .button {
    inline-size: var(--_control);
    padding: 0;
  }
  .zoom svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .list-title {
    font-weight: 600;
    padding-block-end: var(--_1);
    border-block-end: 1px solid var(--_ink);
  }
  /* A line of the list that opens. */
  .opens::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.15em;
    inset-block-start: calc(50% - 0.25em);
    inline-size: 0.4em;
    block-size: 0.4em;
    border-block-end: 1px solid;
    border-inline-end: 1px solid;
    transform: rotate(var(--_turn, -45deg));
  }
  .opens:dir(rtl),
  .opens[aria-expanded='true'] {
    --_turn: 45deg;
  }
  .opens[aria-expanded='true']:dir(rtl) {
    --_turn: -45deg;
  }
  @container picture (min-width: 46em) {
    .beside {
      flex-direction: row;
    }
    .beside > :first-child {
      flex: 1;
    }
    .beside > :last-child {
      flex: 0 0 var(--_list);
      block-size: auto;
      max-block-size: none;
      contain: size;
    }
  }
  @media print {
    .beside {
      display: block;
    }
    .window {
      min-block-size: 0;
    }
    .beside > :last-child {
      block-size: auto;
      max-block-size: none;
      contain: none;
      margin-block-start: var(--_4);
    }
  }
`;
