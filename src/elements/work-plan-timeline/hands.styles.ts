import { css } from 'lit';

/** Rows that a reader points at, has selected, closed or opened; the row with the focus that is out of view; and the overview. */
export const handStyles = css`
  .row:hover {
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
  }
  .row.selected {
    background: color-mix(in srgb, var(--_ink) 7%, transparent);
  }
  .narrow .row:is(:hover, .selected) > .title {
    background: none;
  }
  .row.lit > .title {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .row.lit:dir(rtl) > .title {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .row.selected .name {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .level-4 > .title {
    padding-inline-start: 48px;
  }
  .narrow .level-4 > .title {
    padding-inline-start: 16px;
  }
  .twisty:hover::before {
    border-color: var(--_ink);
  }
  .away {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .overview {
    position: relative;
    flex: none;
    padding-inline-start: var(--_plot, 0);
    touch-action: pan-y pinch-zoom;
  }
  .overview p {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: 0;
    inline-size: var(--_plot, 0);
    margin: 0;
    padding-inline-end: var(--_2);
    text-align: end;
  }
  .overview svg {
    cursor: crosshair;
    overflow: hidden;
  }
  .density {
    fill: var(--_land-strong);
  }
  .window {
    fill: var(--_accent);
    fill-opacity: 0.08;
    stroke: var(--_accent);
    stroke-width: 2;
    cursor: grab;
  }
  .window.whole {
    stroke: none;
    fill: none;
  }
  .brush {
    fill: var(--_ink);
    fill-opacity: 0.15;
    stroke: var(--_ink);
  }
  .narrow .overview p {
    display: none;
  }
  @media (forced-colors: active) {
    .density {
      fill: GrayText;
    }
    .row.selected {
      outline: 2px solid Highlight;
    }
  }
`;
