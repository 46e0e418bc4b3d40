import { css } from 'lit';

/** The frame around every picture: header, filters, body, footer, and the states. */
export const frameStyles = css`
  .sheet {
    display: flex;
    position: relative;
    flex-direction: column;
    gap: var(--_3);
    min-block-size: var(--_block-size);
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_6);
    align-items: flex-start;
  }
  .titles,
  .titles > slot {
    display: block;
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .scope {
    order: 1;
    flex-basis: 100%;
    margin: 0;
    min-block-size: 1.5em;
  }
  /* Beside the buttons a sentence would be up to five lines high: it goes below them and the heading, where there is one. */
  @container ct (35em <= width < 60em) {
    .titles:has(.heading) {
      display: contents;
    }
    :host(:has(> [slot='heading'])) .titles {
      display: contents;
    }
  }
  .toolbar,
  .controls,
  .segments,
  .choices,
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }
  /* What is chosen above a picture, by name, and the key below it: a list of signs with words. */
  .choices,
  .key {
    column-gap: var(--_4);
    align-items: center;
    max-inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .choices label,
  .key li {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .choices select {
    appearance: auto;
    min-inline-size: 0;
    max-inline-size: 14em;
    padding-inline: var(--_1);
  }
  @container ct (max-width: 24em) {
    .toolbar .button {
      padding-inline: var(--_2);
    }
  }
  .segments {
    gap: 0;
  }
  .segments .button + .button {
    margin-inline-start: -1px;
  }
  .search {
    flex: 0 1 14em;
    min-inline-size: 8em;
  }
  .caret::after {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border: solid;
    border-width: 0 1px 1px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .popup-anchor {
    position: relative;
  }
  .body {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_4);
    min-block-size: 0;
  }
  .visual {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: var(--_visual-size, 16em);
    min-inline-size: 0;
  }
  /*
   * Until there is a picture, nothing stands below the heading that would move when it comes: the skeleton lies at a place of its own, and the
   * picture's place makes no box, unless it keeps a focus that was put there.
   */
  .waiting .footer {
    display: none;
  }
  .waiting .visual {
    position: static;
  }
  .waiting :is(.body, .visual:not(:focus)) {
    display: contents;
  }
  .waiting .skeleton {
    position: absolute;
    inset: 6em 0 0;
    min-block-size: 0;
  }
  @container ct (min-width: 60em) {
    .body {
      flex-direction: row;
    }
  }
  .skeleton {
    flex: 1;
    min-block-size: inherit;
    background: repeating-linear-gradient(var(--_rule) 0 1px, transparent 1px 37px);
    opacity: 0.6;
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    padding-block-start: var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  .footer p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .legend:empty {
    display: none;
  }
  /* A flexible box in another does not grow with what moves to the next sheet of paper, and the footer would lie over it. */
  @media print {
    .sheet,
    .visual {
      min-block-size: 0;
    }
    .body,
    .visual {
      display: block;
    }
  }
`;
