import { css } from 'lit';
import { statusColours } from '../../kit/status-colours.js';

/** What comes with typing and sending: rows of several fields, faults, their summary, thanks, paper. A word and a bar tell a fault; colour only goes with them. */
export const partsStyles = css`
  ${statusColours}
  .summary,
  .thanks,
  .notice {
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    max-inline-size: var(--_line);
    margin: 0;
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_rule);
    border-inline-start: 4px solid var(--_status-late);
  }
  .thanks {
    border-inline-start-color: var(--_accent);
  }
  .notice {
    border-inline-start: 4px double var(--_edge);
  }
  :is(.summary, .thanks) :is(p, ul) {
    margin: 0;
  }
  .summary ul {
    padding-inline-start: 1.2em;
  }
  .summary li {
    padding-block: 2px;
  }
  .summary .link[href]::after {
    content: none;
  }
  .faulty {
    padding-inline-start: var(--_3);
    border-inline-start: 4px solid var(--_status-late);
  }
  .fault {
    color: var(--_status-late);
    font-weight: 600;
  }
  .fault[hidden] {
    display: none;
  }
  .faulty .input[aria-invalid='true'] {
    border: 2px solid var(--_ink);
    padding-inline: calc(var(--_2) - 1px);
  }
  .button[aria-disabled='true'],
  .button[aria-disabled='true']:hover {
    border-color: var(--_edge);
    background: none;
    color: var(--_muted);
    cursor: progress;
    forced-color-adjust: auto;
  }
  .many {
    flex-direction: column;
    align-items: flex-start;
    margin-block: var(--_1) var(--_2);
    padding-inline-start: var(--_4);
    border-inline-start: 2px solid var(--_rule);
  }
  .many > .field {
    inline-size: 100%;
  }
  .rows .plain {
    padding-inline: var(--_1);
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .many > .plain {
    margin-inline-start: calc(var(--_1) * -1);
  }
  @media print {
    .control.control::after {
      content: attr(data-value) ' ';
      place-self: stretch;
      inline-size: auto;
      block-size: auto;
      margin: 0;
      transform: none;
      grid-area: 1 / 1;
      padding: var(--_1) 0;
      border: solid var(--_edge);
      border-width: 0 0 1px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      visibility: visible;
    }
    .control.long[data-value='']::after {
      block-size: 5em;
    }
    .control > .input,
    .control.long > .input,
    .trap {
      display: none;
    }
    .visual > :is(.summary, .thanks, .notice) {
      margin-block-end: var(--_6);
    }
  }
`;
