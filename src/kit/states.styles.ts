import { css } from 'lit';

/** What stands in the place of the picture, and beside it. */
export const statesStyles = css`
  .state {
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    flex: 1;
    max-inline-size: 44em;
    padding-block: var(--_4);
  }
  .state p {
    margin: 0;
  }
  .state-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
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
  .footer .problems {
    flex-basis: 100%;
  }
  .problems ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`;
