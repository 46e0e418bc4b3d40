import { css } from 'lit';

/** The frame around every picture: header, filters, body, footer, and the states. */
export const frameStyles = css`
  .sheet {
    display: flex;
    flex-direction: column;
    gap: var(--_3);
    min-block-size: var(--_block-size);
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_6);
    align-items: flex-start;
    justify-content: space-between;
  }
  .titles {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .scope {
    margin: 0;
    min-block-size: 1.5em;
  }
  .toolbar,
  .controls,
  .chips,
  .segments,
  .state-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }
  .segments {
    gap: 0;
  }
  .segments .button + .button {
    margin-inline-start: -1px;
  }
  .chips {
    margin-block-start: var(--_2);
    align-items: center;
  }
  .chip.remove {
    cursor: pointer;
  }
  .chip.remove::after {
    content: '×' / '';
  }
  .search {
    flex: 0 1 14em;
    min-inline-size: 8em;
  }
  .caret::after {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    border-block-end: 1px solid currentColor;
    border-inline-end: 1px solid currentColor;
    transform: translateY(-25%) rotate(45deg);
  }
  :dir(rtl) .caret::after {
    transform: translateY(-25%) rotate(-45deg);
  }
  .caret .count {
    min-inline-size: 1.4em;
    padding-inline: 0.3em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_accent-ink);
    font-size: max(0.85em, 12px);
  }
  .popup-anchor {
    position: relative;
  }
  .popup {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + var(--_1));
    inset-inline-start: 0;
    inline-size: max-content;
    min-inline-size: 12em;
    max-inline-size: min(20em, 80cqi);
    max-block-size: 22em;
    overflow: auto;
    padding: var(--_2);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .toolbar .popup {
    inset-inline: auto 0;
  }
  .popup ul,
  .problems ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .popup .input {
    inline-size: 100%;
    margin-block-end: var(--_2);
  }
  .menu .button {
    inline-size: 100%;
    justify-content: flex-start;
  }
  .choice {
    display: flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: 28px;
    padding-inline: var(--_1);
    cursor: pointer;
    font-size: max(0.875em, 12px);
  }
  .choice:hover {
    background: var(--_tint);
  }
  .choice input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .choice bdi {
    flex: 1;
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
  .aside {
    border-block-start: 2px solid var(--_accent);
    padding-block-start: var(--_3);
  }
  @container ct (min-width: 60em) {
    .body {
      flex-direction: row;
    }
    .aside {
      flex: 0 0 20em;
      max-block-size: calc(var(--_block-size) * 0.8);
      overflow: auto;
    }
  }
  .state {
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    justify-content: center;
    flex: 1;
    max-inline-size: 44em;
    padding: var(--_6) var(--_4);
    margin-inline: auto;
  }
  .state p {
    margin: 0;
  }
  .state-title {
    font-weight: 600;
  }
  .state code,
  .problems code {
    overflow-wrap: anywhere;
  }
  .notice {
    margin: 0;
    padding-inline-start: var(--_3);
    border-inline-start: 2px dashed var(--_ink);
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
  .footer .problems {
    flex-basis: 100%;
  }
  .legend:empty {
    display: none;
  }
  .detail-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .detail-head p {
    margin: 0;
  }
  .detail-title {
    font-weight: 600;
    margin-block-end: var(--_3);
  }
  .detail dl,
  .detail dd,
  .detail ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .detail dl > div {
    padding-block: var(--_2);
    border-block-start: 1px solid var(--_rule);
  }
  .detail dt {
    font-size: max(0.75em, 12px);
    color: var(--_muted);
  }
  .detail dd {
    overflow-wrap: anywhere;
  }
  .detail dd li + li {
    margin-block-start: var(--_1);
  }
  /* The thread: what the record is tied to hangs on one line. */
  .thread-links {
    border-inline-start: 2px solid var(--_accent);
    padding-inline-start: var(--_3);
    margin-block-end: var(--_3);
    font-size: max(0.875em, 12px);
  }
  .thread-links > div + div {
    margin-block-start: var(--_2);
  }
  .ref {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    text-align: start;
    cursor: pointer;
    min-block-size: 24px;
  }
  .table-scroll {
    flex: 1 1 0;
    min-block-size: min(24em, 80vh);
    overflow: auto;
  }
  .table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .table :is(th, td) {
    min-inline-size: 6em;
    max-inline-size: 28em;
  }
  .table tbody th {
    min-inline-size: 14em;
  }
  .sort,
  .row-select {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    min-block-size: 24px;
  }
  .row-select:hover {
    text-decoration: underline;
  }
  [aria-sort='ascending'] .sort::after {
    content: ' ↑' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: ' ↓' / '';
  }
  .table tr.lit > th {
    box-shadow: inset 2px 0 var(--_accent);
    padding-inline-start: var(--_2);
  }
  .table tr[aria-selected='true'] {
    background: var(--_tint);
  }
  .windowed tbody tr {
    block-size: 37px;
  }
  .windowed :is(td, tbody th) {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .table .spacer {
    padding: 0;
    border: 0;
  }
  @media print {
    .sheet,
    .visual {
      min-block-size: 0;
    }
    .table-scroll {
      overflow: visible;
    }
  }
`;
