import { css } from 'lit';

export const initiativeMapStyles = css`
  /* One height for skeleton and map: the map takes what the rest leaves. */
  .sheet {
    --_block-size: var(--ct-initiative-map-size, 66em);
  }
  @container ct (min-width: 30em) {
    .sheet {
      --_block-size: var(--ct-initiative-map-size, calc(43cqi + 42em));
    }
  }
  @container ct (min-width: 48em) {
    .sheet {
      --_block-size: var(--ct-initiative-map-size, calc(33cqi + 22em));
    }
  }
  /* The sentence takes so many lines, here and there, before it is known. */
  .scope {
    min-block-size: 4.5em;
  }
  @container ct (min-width: 48em) {
    .scope {
      min-block-size: 3em;
    }
  }
  @container ct (min-width: 66em) {
    .scope {
      min-block-size: 1.5em;
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
    min-block-size: 16em;
    max-block-size: 28em;
    overflow: auto;
  }
  .places:empty {
    display: none;
  }
  @container atlas (min-width: 46em) {
    .atlas {
      flex-direction: row;
    }
    .map {
      flex: 1;
    }
    .places:is(*, :empty) {
      display: block;
      flex: 0 0 15em;
      max-block-size: none;
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
      max-block-size: none;
      contain: none;
      overflow: visible;
      columns: 2;
      margin-block-start: var(--_4);
    }
  }
`;
