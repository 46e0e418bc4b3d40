import { css } from 'lit';

export const initiativeMapStyles = css`
  /* One height for skeleton and map: the map takes what the rest leaves. */
  .sheet {
    --_block-size: var(--ct-initiative-map-size, 52em);
  }
  @container ct (min-width: 30em) {
    .sheet {
      --_block-size: var(--ct-initiative-map-size, calc(43cqi + 26em));
    }
  }
  @container ct (min-width: 48em) {
    .sheet {
      --_block-size: var(--ct-initiative-map-size, calc(33cqi + 20em));
    }
  }
  .visual {
    container: atlas / inline-size;
    gap: var(--_3);
  }
  .atlas {
    display: flex;
    flex-direction: column;
    gap: var(--_4);
  }
  .map {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
    min-inline-size: 0;
  }
  .window {
    position: relative;
    inline-size: 100%;
    aspect-ratio: 2.3;
    min-block-size: 9em;
  }
  /* The map is not mirrored, and its marks are placed from its left. */
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
  .stage.on-country {
    cursor: pointer;
  }
  .stage.dragged .mark {
    pointer-events: none;
  }
  canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
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
  .mark:focus-visible {
    outline-offset: 1px;
    box-shadow: 0 0 0 1px var(--_surface);
  }
  .places {
    min-inline-size: 0;
  }
  @container atlas (min-width: 46em) {
    .atlas {
      flex-direction: row;
    }
    .map {
      flex: 1;
    }
    .places {
      flex: 0 0 15em;
      overflow: auto;
      contain: size;
    }
  }

  @media print {
    .stage {
      position: static;
    }
    .window {
      aspect-ratio: auto;
      min-block-size: 0;
    }
    canvas {
      position: static;
      display: block;
      block-size: auto;
    }
    .atlas {
      display: block;
    }
    .places {
      contain: none;
      overflow: visible;
      columns: 2;
      margin-block-start: var(--_4);
    }
  }
`;
