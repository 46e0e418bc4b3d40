import { css } from 'lit';

/** What is pointed at, has the focus or is on a thread, the card beside a cell, what is said about it below, and the list of rows of a narrow page. */
export const partStyles = css`
  .cell.lit::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: -3px;
    border-block-end: 2px solid var(--_accent);
  }
  .cell:hover {
    z-index: 1;
    outline: 1px solid var(--_ink);
  }
  :is(.name, .column):hover bdi:not(.thread) {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .grid :focus-visible {
    z-index: 1;
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }
  .thread-sample {
    inline-size: 30px;
    border-block-end: 2px solid var(--_accent);
  }

  .card {
    position: absolute;
    z-index: 3;
    inset-block-start: 0;
    left: 0;
    inline-size: max-content;
    max-inline-size: min(22em, 90cqi);
    padding: var(--_2) var(--_3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.4;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .card-title {
    font-weight: 600;
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

  .about {
    border-block-start: 2px solid var(--_accent);
    padding-block-start: var(--_3);
    overflow-wrap: anywhere;
  }
  .about-head {
    display: flex;
    gap: var(--_3);
    align-items: flex-start;
    justify-content: space-between;
  }
  .about-title {
    font-weight: 600;
  }
  .about p,
  .about ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .about-parts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: var(--_3) var(--_8);
    margin-block-start: var(--_2);
  }
  .about-parts > * > [role='heading'] {
    border-block-end: 1px solid var(--_ink);
    font-weight: 600;
  }
  .about li {
    padding-block: var(--_2);
    border-block-end: 1px solid var(--_rule);
  }

  .rows,
  .rows ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .rows > li {
    padding-block: var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  .rows .region {
    border-block-start: 1px solid var(--_ink);
    font-weight: 600;
  }
  .rows [data-row] {
    display: flex;
    gap: var(--_3);
    align-items: center;
    inline-size: 100%;
    min-block-size: 32px;
  }
  .rows > li > p {
    margin: 0;
    padding-inline-start: calc(40px + var(--_3));
  }
  .rows .row-name {
    font-weight: 600;
  }
  .rows .cell {
    flex: none;
    inline-size: 40px;
    margin: 0;
  }
  .rows .is-chosen bdi {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.25em;
  }
`;
