import { css } from 'lit';

export const stakeholderNetworkStyles = css`
  /* One height for skeleton and picture. */
  .sheet {
    --_block-size: var(--ct-stakeholder-network-size, 66em);
  }
  @container ct (min-width: 30em) {
    .sheet {
      --_block-size: var(--ct-stakeholder-network-size, 70em);
    }
  }
  @container ct (min-width: 48em) {
    .sheet {
      --_block-size: var(--ct-stakeholder-network-size, calc(34cqi + 27em));
    }
  }
  .visual {
    container: network / inline-size;
  }
  .network {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_4);
  }
  .picture {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    min-inline-size: 0;
  }
  /* The buttons come a moment after the picture, which must not move. */
  .above {
    min-block-size: calc(2 * var(--_control) + var(--_2));
  }
  @container ct (min-width: 30em) {
    .above {
      min-block-size: var(--_control);
    }
  }
  .window {
    position: relative;
    flex: 1;
    min-block-size: min(34em, 130cqi);
  }
  /* The picture mirrors itself, and its marks are placed from its left. */
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
  .stage.dragged {
    cursor: grabbing;
  }
  .stage.on-node {
    cursor: pointer;
  }
  .stage :is(svg, canvas) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }
  .stage text {
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
    text-anchor: middle;
  }
  .stage path,
  .stage circle {
    stroke-linejoin: round;
  }
  .mark {
    appearance: none;
    position: absolute;
    inset: 0 auto auto 0;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
    forced-color-adjust: none;
  }
  .dragged .mark {
    pointer-events: none;
  }
  .nodes {
    min-inline-size: 0;
    block-size: 26em;
  }
  @container network (min-width: 46em) {
    .network {
      flex-direction: row;
    }
    .picture {
      flex: 1;
    }
    .window {
      min-block-size: 30em;
    }
    .nodes {
      flex: 0 0 18em;
      block-size: auto;
      contain: size;
    }
  }
  @media print {
    .network {
      display: block;
    }
    .window {
      aspect-ratio: 1.5;
      min-block-size: 0;
    }
    .nodes {
      block-size: auto;
      contain: none;
      margin-block-start: var(--_4);
    }
  }
`;
