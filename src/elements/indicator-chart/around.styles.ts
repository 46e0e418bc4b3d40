import { css } from 'lit';

/** The signs of the key. */
export const aroundStyles = css`
  .sample {
    flex: none;
    inline-size: 28px;
    block-size: 12px;
  }
  .thread-sample {
    inline-size: 24px;
    border-block-end: 2px solid var(--_accent);
  }
`;
