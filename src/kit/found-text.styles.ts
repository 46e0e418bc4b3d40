import { css } from 'lit';

/** What a search has found, marked. */
export const hitStyles = css`
  .found {
    display: block;
  }
  .found::before {
    content: '… ' / '';
  }
  mark {
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    color: inherit;
    border-block-end: 2px solid var(--_accent);
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
      forced-color-adjust: none;
    }
  }
`;
