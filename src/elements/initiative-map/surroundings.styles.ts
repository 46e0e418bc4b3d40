import { css } from 'lit';

/** Zoom buttons and key. */
export const surroundingsStyles = css`
  .zoom {
    justify-self: end;
  }
  @container picture (min-width: 30em) {
    .zoom {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      flex-direction: column;
    }
    .zoom .button + .button {
      margin: -1px 0 0;
    }
  }
  /* The key */
  .key.whole {
    column-gap: var(--_6);
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
  .sign:is(.hatch, .disputed, .dots, .cross) {
    outline: 1px solid var(--_border);
  }
  .sign:is(.hatch, .disputed) {
    background: repeating-linear-gradient(-45deg, var(--_line) 0 1px, transparent 1px 4px) var(--_land);
  }
  .sign.disputed {
    --_line: var(--_hatch);
    background-color: var(--_surface);
    outline-style: dashed;
  }
  .sign.dots {
    background: radial-gradient(var(--_line) 1.2px, transparent 1.6px) 0 0 / 5px 5px var(--_land);
  }
  .sign.cross {
    background: repeating-linear-gradient(45deg, var(--_line) 0 1px, transparent 1px 5px), repeating-linear-gradient(-45deg, var(--_line) 0 1px, transparent 1px 5px) var(--_land);
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
    display: flex;
    align-items: center;
    justify-content: center;
    inline-size: 18px;
    block-size: 18px;
    border: 1.5px solid var(--_ink);
    background: var(--_surface);
    font-style: normal;
    font-weight: 600;
    line-height: 1;
  }
  .sign.several::before {
    content: '2' / '';
    font-size: 11px;
  }
  .sign.corridor {
    inline-size: 24px;
    block-size: 10px;
    background: linear-gradient(var(--_ink), var(--_ink)) 0 50% / 18px 1.5px no-repeat, conic-gradient(from 225deg at 100% 50%, transparent 22deg, var(--_ink) 22deg 68deg, transparent 68deg) 100% 50% / 9px 9px no-repeat;
  }
`;
