import { css } from 'lit';

/** The row with the focus that is out of view, and the overview. */
export const handStyles = css`
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
  }
`;
