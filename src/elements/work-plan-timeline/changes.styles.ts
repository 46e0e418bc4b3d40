import { css } from 'lit';

/** What has changed since a day. */
export const changeStyles = css`
  .changes {
    padding-inline-start: 6px;
    border-inline-start: 2px solid var(--_ink);
    color: var(--_ink);
  }
`;
