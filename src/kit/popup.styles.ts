import { css } from 'lit';

/** What lies in the panels of filters and toolbar. */
export const popupStyles = css`
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
  .popup .input {
    inline-size: 100%;
    margin-block-end: var(--_2);
  }
  .menu .button {
    inline-size: 100%;
    justify-content: flex-start;
  }
`;
