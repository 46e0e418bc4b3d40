import { css } from 'lit';

/** The filters in force, as chips that can be removed, and how many of them there are beside the name of their facet. */
export const chipStyles = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    margin-block-start: var(--_2);
  }
  @media screen {
    .sheet:has(.chips) > .body:not(:has(.beside .window)) {
      min-block-size: var(--_kept, 0);
    }
    /* Should the page get much narrower meanwhile, no taller than it is wide. */
    .sheet:has(.chips) .beside .window {
      min-block-size: min(var(--_kept, 0px), 130cqi);
    }
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--_2);
    min-block-size: 24px;
    margin: 0;
    padding: 0 var(--_2);
    appearance: none;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_tint);
    color: var(--_ink);
    font: inherit;
    font-size: max(0.875em, 12px);
    line-height: 1.25;
    cursor: pointer;
  }
  .chip::after {
    content: '×' / '';
  }
  .caret .count {
    min-inline-size: 1.4em;
    padding-inline: 0.3em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_accent-ink);
    font-size: max(0.85em, 12px);
  }
`;
