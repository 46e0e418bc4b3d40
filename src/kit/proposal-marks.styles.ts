import { css } from 'lit';
import { statusColours } from './status-colours.js';

/** The signs of what became of proposals: `mark` with the class that `statusClass` gives, and the same patterns for a `segment` of a bar. */
export const proposalMarkStyles = css`
  ${statusColours}
  /* Signs of a status: the shape says it before the colour does. */
  .mark {
    flex: none;
    display: inline-block;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid var(--_mark);
    border-radius: 50%;
    background: var(--_fill, none);
    forced-color-adjust: none;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .mark,
  .segment {
    --_mark: var(--_status-proposed);
  }
  .is-taken-up {
    --_mark: var(--_status-taken-up);
    --_fill: var(--_mark);
  }
  .is-merged {
    --_mark: var(--_status-merged);
    --_fill: repeating-linear-gradient(45deg, var(--_mark) 0 1.5px, transparent 1.5px 5px);
  }
  .is-changed {
    --_mark: var(--_status-changed);
    --_fill: repeating-linear-gradient(45deg, var(--_mark) 0 1px, transparent 1px 5px), repeating-linear-gradient(-45deg, var(--_mark) 0 1px, transparent 1px 5px);
  }
  .is-not-pursued {
    --_mark: var(--_status-not-pursued);
    --_fill: linear-gradient(transparent calc(50% - 1px), var(--_mark) 0 calc(50% + 1px), transparent 0);
  }
  .is-unanswered {
    --_mark: var(--_status-unknown);
    border-style: dashed !important;
  }
  .is-other {
    --_fill: radial-gradient(var(--_mark) 1.5px, transparent 2px) 0 0 / 6px 6px;
  }
  .mark.is-merged {
    --_fill: repeating-linear-gradient(45deg, var(--_mark) 0 1.5px, transparent 1.5px 3.5px);
  }
  .mark.is-changed {
    --_fill: repeating-linear-gradient(var(--_mark) 0 1px, transparent 1px 3px), repeating-linear-gradient(90deg, var(--_mark) 0 1px, transparent 1px 3px);
    border-radius: 0;
    transform: rotate(45deg) scale(0.8);
  }
  .mark.is-unanswered {
    border-width: 1.5px;
  }
  .mark.is-other {
    --_fill: radial-gradient(circle, var(--_mark) 2px, transparent 2.5px);
    border-radius: 0;
  }
`;
