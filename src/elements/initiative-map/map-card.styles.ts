import { css } from 'lit';

/** The card beside what is described, and the panel that lists members. */
export const cardStyles = css`
  .card-title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .card ul,
  .panel ul {
    margin: var(--_1) 0 0;
    padding: 0;
    list-style: none;
  }
  .card li {
    padding-block: 2px;
    border-block-start: 1px solid var(--_rule);
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .panel-head {
    display: flex;
    gap: var(--_2);
    align-items: flex-start;
    justify-content: space-between;
  }
`;
