import { css } from 'lit';

/** The linked columns. */
export const columnsStyles = css`
  /* Room for the ring around a record that has the focus. */
  :is(.columns, .merged) > .scroll {
    margin-inline-start: -4px;
    padding-inline-start: 4px;
  }
  .links {
    position: absolute;
    inset: var(--_head, 0) 0 auto auto;
    inline-size: 100%;
    block-size: calc(var(--_total, 100%) - var(--_head, 0px));
    fill: none;
    stroke: var(--_edge);
    pointer-events: none;
  }
  .column {
    position: absolute;
    inset-block: 0;
  }
  .head {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    block-size: var(--_head);
    padding-block-start: var(--_2);
  }
  /* Lines pass below the headings, between the columns as well. */
  .head::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset-block: 0;
    inset-inline: 0 -44px;
    background: var(--_surface);
    border-block: 1px solid var(--_rule);
  }
  .head .tiny {
    display: block;
  }
  .column ul {
    block-size: calc(100% - var(--_head, 0px));
  }
  .note {
    padding-block-start: var(--_2);
  }
  /* The row is what is pressed; its text may lie over the rows below and must not catch what is meant for them. */
  .item button {
    display: block;
    position: relative;
    inline-size: 100%;
    min-block-size: 24px;
    pointer-events: none;
  }
  .columns .item:is(.event, .fold) .face {
    --_lines: 1;
  }
  /* Where sessions stand above their proposals, these are indented. */
  .merged .item:is(.proposal, .fold) {
    inset-inline-start: var(--_4);
  }
`;
