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
  .beside {
    --_list: 18em;
  }
  .picture {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_2);
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
    flex: 1;
    min-block-size: min(34em, 130cqi);
  }
  .stage text {
    /* A name in the other direction has its full stop or ellipsis at its own end. */
    unicode-bidi: plaintext;
    fill: var(--_ink);
    stroke: var(--_surface);
    stroke-width: 3px;
    paint-order: stroke;
    text-anchor: middle;
  }
  .stage :is(text, path, circle) {
    stroke-linejoin: round;
  }
  .nodes {
    flex-grow: 1;
    block-size: 26em;
  }
  @container picture (min-width: 46em) {
    .window {
      min-block-size: 30em;
    }
  }
  @media print {
    .window {
      aspect-ratio: 1.5;
    }
  }
`;
