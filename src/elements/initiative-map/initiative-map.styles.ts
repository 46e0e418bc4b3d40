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
  @container ct (min-width: 35em) {
    .scope {
      min-block-size: 3em;
    }
  }
  @container ct ((46em <= width < 60em) or (width >= 66em)) {
    .scope {
      min-block-size: 1.5em;
    }
  }
  .beside {
    --_list: 15em;
  }
  .visual {
    gap: var(--_3);
  }
  .map {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_3);
  }
  .window {
    inline-size: 100%;
    aspect-ratio: 2.3;
    min-block-size: 9em;
  }
  .places {
    min-block-size: 16em;
    max-block-size: 28em;
    overflow: auto;
  }
  .places:empty {
    display: none;
  }
  @container picture (min-width: 46em) {
    .places:empty {
      display: block;
    }
  }

  @media print {
    .stage,
    .stage > canvas {
      position: static;
    }
    .window {
      aspect-ratio: auto;
    }
    .stage > canvas {
      display: block;
      block-size: auto;
    }
    .places {
      overflow: visible;
      columns: 2;
    }
  }
`;
