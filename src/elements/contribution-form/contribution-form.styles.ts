import { css } from 'lit';

/** The form: one column, names above controls, help between them. */
export const formStyles = css`
  :host {
    --_block-size: 0;
    --_line: 38em;
  }
  .waiting .sheet {
    min-block-size: var(--ct-contribution-form-size, 24em);
  }
  /* Until the reader's language is here, the place of the form is kept: what stands below a long one stays out of sight. */
  :host(:not([schema])) .base:not([lang]) {
    min-block-size: 100vh;
  }
  :host([preset='newsletter']) .base:not([lang]) {
    min-block-size: 19em;
  }
  .visual {
    min-block-size: 0;
    gap: var(--_6);
  }
  .intro {
    margin: var(--_2) 0 0;
    max-inline-size: var(--_line);
  }
  .notice > p,
  .form p {
    margin: 0;
  }
  .form,
  .fields,
  .group,
  .rows {
    display: flex;
    flex-direction: column;
    gap: var(--_6);
    max-inline-size: var(--_line);
  }
  .group {
    gap: var(--_4);
  }
  .rows {
    gap: var(--_2);
  }
  .section {
    margin-block-start: var(--_4);
    padding-block-start: var(--_4);
    border-block-start: 1px solid var(--_rule);
  }
  .section .heading {
    font-size: 1.125em;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--_1);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    break-inside: avoid;
  }
  .label {
    padding: 0;
    font-weight: 600;
  }
  /* A legend that floats is a box like any other. */
  legend.label {
    float: inline-start;
  }
  .label .muted {
    font-weight: 400;
  }
  .field > .help {
    margin-block-end: var(--_1);
  }
  .control {
    display: grid;
  }
  .control > .input,
  .control.long::after {
    grid-area: 1 / 1;
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: var(--_2);
    font-size: max(1em, 16px);
  }
  .short > .input {
    max-inline-size: 16em;
  }
  [dir='rtl'] .input[dir='ltr'] {
    text-align: end;
  }
  .choice > .input {
    padding-inline-end: var(--_8);
  }
  .choice::after {
    content: '';
    grid-area: 1 / 1;
    place-self: center end;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline-end: var(--_3);
    border: solid currentColor;
    border-width: 0 1px 1px 0;
    transform: translateY(-25%) rotate(45deg);
    pointer-events: none;
  }
  /* A long text grows with what is written: its copy has the height. */
  .control.long > .input,
  .control.long::after {
    padding-block: var(--_1);
    line-height: 1.5;
    overflow: hidden;
    resize: none;
  }
  .control.long::after {
    content: attr(data-value) ' ';
    border: 1px solid transparent;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    visibility: hidden;
  }
  .row {
    display: flex;
    gap: var(--_2);
  }
  .line > .control {
    flex: 1;
    min-inline-size: 0;
  }
  .beside > .group {
    flex-flow: row wrap;
    align-items: flex-end;
  }
  .beside > .group > .field {
    flex: 0 1 12em;
  }
  .tick {
    display: flex;
    gap: var(--_2);
    align-items: flex-start;
    min-block-size: 24px;
    padding-block: var(--_1);
    cursor: pointer;
  }
  .tick > input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: calc((1.5em - 20px) / 2) 0 0;
    accent-color: var(--_accent);
  }
  .send {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
  }
  .send .primary {
    padding-inline: var(--_6);
    font-size: max(1em, 16px);
    font-weight: 600;
    /* Its colours are system colours already; adjusted, the text would get a box of its own. */
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .button.primary:where(:not(:disabled)) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .button.primary:where(:not(:disabled)):hover {
    border-color: var(--_ink);
    background: color-mix(in srgb, var(--_accent) 84%, var(--_ink));
  }
  /* It takes no room and is there, so that what comes into it is spoken. */
  .said:empty {
    position: absolute;
  }
  /* Paper has nothing to press, and room to write where nothing is written. */
  @media print {
    .choice::after {
      border: 0;
    }
    [data-value=''] > select {
      color: transparent;
    }
    .rows > div:only-child {
      block-size: 2em;
      border-block-end: 1px solid var(--_edge);
    }
  }
  @media (pointer: coarse) {
    .tick {
      min-block-size: 40px;
      align-items: center;
    }
  }
`;
