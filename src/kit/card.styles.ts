import { css } from 'lit';

/** The hint on a large picture and the card beside what is pointed at. */
export const cardStyles = css`
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
  .card {
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
  .card-title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .card ul {
    margin: var(--_1) 0 0;
    padding: 0;
    list-style: none;
  }
  .card li {
    padding-block: 2px;
    border-block-start: 1px solid var(--_rule);
  }
`;
