import { css } from 'lit';

/** The card of the map is short; the panel that lists members looks like it. A pager at its end leads no further. */
export const panelStyles = css`
  .card li {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .panel {
    position: absolute;
    z-index: 3;
    inset: 0 auto auto 0;
    inline-size: 20em;
    max-inline-size: 90cqi;
    max-block-size: 22em;
    overflow: auto;
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.4;
  }
  .panel ul {
    margin: var(--_1) 0 0;
    padding: 0;
    list-style: none;
  }
  .pages [aria-disabled='true'] {
    border-color: var(--_rule);
    color: var(--_muted);
    cursor: default;
  }
  .panel-head {
    display: flex;
    gap: var(--_2);
    align-items: flex-start;
    justify-content: space-between;
  }
`;
