import { css } from 'lit';

/** The bars above the list. */
export const summaryStyles = css`
  /* The summary. */
  .summary,
  .bars {
    display: grid;
    gap: var(--_1) var(--_8);
  }
  .bars {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }
  .bars p {
    align-self: center;
  }
  .statuses {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
  }
  .status,
  .bar,
  .track,
  .answer {
    display: flex;
    gap: var(--_2);
    align-items: center;
  }
  .status,
  .bar {
    min-block-size: 28px;
    font-size: max(0.875em, 12px);
  }
  .visual {
    text-underline-offset: 0.25em;
  }
  :is(.status, .bar):hover bdi,
  .item:hover .text {
    text-decoration: underline 1px;
  }
  :is(.status, .bar)[aria-pressed='true'] bdi {
    font-weight: 600;
    text-decoration: underline 2px var(--_accent);
  }
  .bar-name {
    flex: 0 0 9.5em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    padding-block: 4px;
  }
  .track {
    flex: 1;
    gap: 0;
    min-inline-size: 0;
    border-inline-start: 1px solid var(--_ink);
  }
  .track > [data-share] {
    flex: 0 0 0;
    min-inline-size: 0;
    transition: flex-grow var(--_motion);
  }
  .segment {
    container-type: inline-size;
    block-size: 16px;
    overflow: hidden;
    border: 1px solid var(--_mark);
    background: var(--_fill, none);
    color: var(--_ink);
    font-size: max(0.75em, 12px);
    line-height: 14px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .segment + .segment {
    margin-inline-start: 1px;
  }
  .segment > span {
    display: none;
    padding-inline: 3px;
    background: var(--_surface);
  }
  .segment.is-taken-up > span {
    background: none;
    color: var(--_surface);
  }
  /* A number must not hide the pattern that says what it counts. */
  @container (min-width: 24px) {
    .segment > .short {
      display: inline-block;
    }
  }
  @container (min-width: 56px) {
    .segment > span {
      display: inline-block;
    }
  }
  .bar-count {
    flex: 0 0 3.2em;
    padding-inline-start: var(--_1);
  }
  .status .number,
  .bar-count {
    font-weight: 600;
  }
  .choosing .bar:not([aria-pressed='true']) .segment {
    opacity: 0.45;
  }
`;
