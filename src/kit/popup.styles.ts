import { css } from 'lit';

/** The panels of filters and toolbar, and what lies in them. */
export const popupStyles = css`
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
  .popup ul {
    margin: 0;
    padding: 0;
    list-style: none;
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
  .popup .input {
    inline-size: 100%;
    margin-block-end: var(--_2);
  }
  .menu .button {
    inline-size: 100%;
    justify-content: flex-start;
  }
`;
