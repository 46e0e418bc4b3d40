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
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_4);
    min-block-size: 0;
  }
  .map {
    position: relative;
    flex: 1 0 auto;
    display: flex;
    min-inline-size: 0;
    min-block-size: 44cqi;
  }
  /* The map is not mirrored, and its marks are placed from its left. */
  .stage {
    position: relative;
    flex: 1;
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
  .zoom {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
    flex-direction: column;
  }
  .zoom .button {
    inline-size: var(--_control);
    padding: 0;
  }
  .zoom .button + .button {
    margin-block-start: -1px;
  }
  .zoom .button:hover {
    z-index: 1;
  }
  .zoom svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .hint {
    position: absolute;
    inset-block-end: var(--_2);
    inset-inline: 0;
    margin: 0 auto;
    inline-size: fit-content;
    padding: var(--_1) var(--_3);
    background: var(--_ink);
    color: var(--_surface);
    opacity: 0;
    transition: opacity var(--_motion);
    pointer-events: none;
  }
  .hint.shown {
    opacity: 1;
  }
  .card,
  .panel {
    position: absolute;
    z-index: 2;
    inset: 0 auto auto 0;
    inline-size: max-content;
    min-inline-size: 10em;
    max-inline-size: min(18em, 80cqi);
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.4;
  }
  .panel {
    inline-size: 20em;
    max-inline-size: 90cqi;
    max-block-size: 22em;
    overflow: auto;
  }
  .places {
    min-inline-size: 0;
  }
  @container atlas (min-width: 46em) {
    .atlas {
      flex-direction: row;
    }
    .map {
      min-block-size: 34cqi;
    }
    .places {
      flex: 0 0 15em;
      overflow: auto;
      contain: size;
    }
  }

  /* The key */
  .key,
  .key :is(ul, ol) {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    margin: 0;
    padding: 0;
    list-style: none;
    align-items: center;
  }
  .key {
    gap: var(--_2) var(--_6);
  }
  .key li {
    display: flex;
    gap: var(--_2);
    align-items: center;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_3);
  }
  .scale ol {
    gap: 0;
  }
  .scale li {
    flex-direction: column;
    gap: 0;
    min-inline-size: 3.2em;
    padding-inline: 2px;
    font-variant-numeric: tabular-nums;
  }
  .scale i {
    inline-size: calc(100% + 4px);
    block-size: 10px;
  }
  .step-1 { background: var(--_step-1); }
  .step-2 { background: var(--_step-2); }
  .step-3 { background: var(--_step-3); }
  .step-4 { background: var(--_step-4); }
  .step-5 { background: var(--_step-5); }
  .sign {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    --_line: var(--_ink);
  }
  .sign.hatch,
  .sign.disputed {
    background: repeating-linear-gradient(-45deg, var(--_line) 0 1px, transparent 1px 4px) var(--_land);
    outline: 1px solid var(--_border);
  }
  .sign.disputed {
    --_line: var(--_muted);
    background-color: var(--_surface);
    outline-style: dashed;
  }
  .sign.dots {
    background: radial-gradient(var(--_line) 1.2px, transparent 1.6px) 0 0 / 5px 5px var(--_land);
    outline: 1px solid var(--_border);
  }
  .sign.cross {
    background: repeating-linear-gradient(45deg, var(--_line) 0 1px, transparent 1px 5px), repeating-linear-gradient(-45deg, var(--_line) 0 1px, transparent 1px 5px) var(--_land);
    outline: 1px solid var(--_border);
  }
  .sign:is(.exact, .coarse, .several) {
    border-radius: 50%;
    background: var(--_ink);
  }
  .sign:is(.exact, .coarse) {
    inline-size: 10px;
    block-size: 10px;
  }
  .sign.coarse {
    border: 2px solid var(--_ink);
    background: var(--_surface);
  }
  .sign.several {
    inline-size: 18px;
    block-size: 18px;
    border: 1.5px solid var(--_ink);
    background: var(--_surface);
    text-align: center;
  }
  .sign.several::before {
    content: '2' / '';
    font: 600 11px / 15px var(--ct-font, sans-serif);
  }
  .sign.corridor {
    inline-size: 24px;
    block-size: 10px;
    background: linear-gradient(var(--_ink), var(--_ink)) 0 50% / 18px 1.5px no-repeat, conic-gradient(from 225deg at 100% 50%, transparent 22deg, var(--_ink) 22deg 68deg, transparent 68deg) 100% 50% / 9px 9px no-repeat;
  }
  @media print {
    canvas {
      position: static;
      block-size: auto;
    }
    .atlas {
      display: block;
    }
    .map {
      min-block-size: 0;
      margin-block-end: var(--_4);
    }
    .places {
      contain: none;
      columns: 2;
    }
  }
`;
