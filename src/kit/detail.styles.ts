import { css } from 'lit';

/** The detail panel. */
export const detailStyles = css`
  .aside {
    border-block-start: 2px solid var(--_accent);
    padding-block-start: var(--_3);
  }
  @container ct (min-width: 60em) {
    .aside {
      position: sticky;
      inset-block-start: 0;
      align-self: flex-start;
      flex: 0 0 20em;
      max-block-size: calc(var(--_block-size) * 0.8);
      overflow: auto;
      /* Room for the ring around what has the focus. */
      padding-inline: var(--_1);
    }
  }
  .detail-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .detail-head p {
    margin: 0;
  }
  .detail {
    overflow-wrap: anywhere;
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
`;
