import { css } from 'lit';

/** What shows the value that is pointed at. */
export const handStyles = css`
  .over {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
  }
  .over circle {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .over .hair {
    stroke: var(--_edge);
  }
  .over .none {
    stroke: none;
  }
  .card {
    position: absolute;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: min(18em, 80%);
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.4;
    pointer-events: none;
  }
  .card-title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;
