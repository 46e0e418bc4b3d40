import { css } from 'lit';

/** Rows with their titles at the start and their bars behind; narrow ones have the bar below the title. What a reader does to them is in `hands.styles.ts`. */
export const timelineStyles = css`
  :host {
    --_block-size: var(--ct-work-plan-timeline-size, 50em);
  }
  @container ct (max-width: 30em) {
    .sheet {
      --_block-size: var(--ct-work-plan-timeline-size, 56em);
    }
  }
  .timeline {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    --_columns: clamp(13em, 38%, 30em) minmax(0, 1fr);
  }
  .tools,
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    justify-content: flex-end;
    margin-block-end: var(--_2);
  }
  .shown {
    flex: 1;
    min-inline-size: 10em;
    margin: 0;
  }
  .tools .button {
    min-inline-size: var(--_control);
    padding-inline: var(--_2);
  }
  .grid {
    flex: 1 1 0;
    min-block-size: min(20em, 80vh);
    overflow: hidden auto;
    overflow-anchor: none;
    contain: layout style;
    border-block: 1px solid var(--_ink);
  }
  .grid,
  .row,
  .time {
    outline-offset: -2px;
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    align-items: end;
    background: var(--_surface);
    border-block-end: 1px solid var(--_edge);
  }
  .title-head {
    padding-block-end: 5px;
    padding-inline-start: 24px;
  }
  .title-head,
  .meta {
    font-size: max(0.75em, 12px);
    color: var(--_muted);
  }
  .axis {
    block-size: 44px;
    cursor: grab;
  }
  .axis,
  .time {
    touch-action: pan-y pinch-zoom;
  }
  svg {
    display: block;
    overflow: visible;
  }
  text {
    font-size: 12px;
    fill: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  text.upper {
    fill: var(--_ink);
    font-weight: 600;
  }
  text.mark-word {
    fill: var(--_accent);
    font-weight: 600;
  }
  .rows,
  .row {
    position: relative;
  }
  .rows {
    min-block-size: calc(100% - 46px);
  }
  .ground {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    block-size: 100%;
  }
  .axis-drawing,
  .ground,
  .time {
    overflow: hidden;
  }
  .ground,
  .day {
    pointer-events: none;
  }
  .low,
  .high {
    stroke: var(--_rule);
  }
  .low,
  .row:is(.output, .milestone, .priority)::before {
    opacity: 0.6;
  }
  .day {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inline-size: 2px;
    margin-inline-end: -1px;
    background: var(--_accent);
    forced-color-adjust: none;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .row {
    align-items: center;
    min-block-size: 40px;
    contain: layout style;
    cursor: pointer;
  }
  .row::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    border-block-start: 1px solid var(--_rule);
  }
  .row.workPlan::before {
    border-color: var(--_edge);
  }
  .rows > .row:first-of-type::before {
    border: 0;
  }
  .row:is(.output, .milestone, .priority)::before {
    inset-inline-start: 40px;
  }
  .title {
    display: flex;
    align-self: stretch;
    min-inline-size: 0;
    padding: 6px 0;
    padding-inline-end: var(--_4);
  }
  .level-2 > .title {
    padding-inline-start: 16px;
  }
  .level-3 > .title {
    padding-inline-start: 32px;
  }
  .words {
    align-self: center;
    min-inline-size: 0;
    flex: 1;
    overflow-wrap: anywhere;
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
    font-size: max(0.875em, 12px);
    line-height: 1.35;
  }
  /* A title that reads the other way still stands at the row's own start. */
  .row:dir(ltr) .name {
    text-align: left;
  }
  .row:dir(rtl) .name {
    text-align: right;
  }
  :is(.workPlan, .outcome) .name {
    font-weight: 600;
  }
  .workPlan .name {
    font-size: 1em;
  }
  .meta {
    line-height: 1.4;
    margin-block-start: 2px;
  }
  .glyph {
    display: inline-block;
    vertical-align: -2px;
    margin-inline-end: 6px;
  }
  .twisty {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin-block-start: -2px;
  }
  [aria-expanded] .twisty::before {
    content: '';
    display: block;
    inline-size: 6px;
    block-size: 6px;
    margin: 8px 7px;
    border: solid var(--_muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  [aria-expanded='false'] .twisty::before {
    margin-block-start: 9px;
    transform: rotate(-45deg);
  }
  [aria-expanded='false']:dir(rtl) .twisty::before {
    transform: rotate(135deg);
  }
  .time {
    min-inline-size: 0;
    align-self: stretch;
  }
  .bar {
    flex: none;
  }
  .bar text {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .row:is(.priority, .milestone) {
    min-block-size: 32px;
  }
  /* The overview comes with the reader: its place is kept. */
  .strip {
    flex: none;
    block-size: 28px;
    margin-block-start: var(--_1);
  }
  .defs {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .key {
    gap: var(--_1) var(--_4);
    justify-content: flex-start;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key li {
    gap: var(--_2);
  }
  .key li,
  .time {
    display: flex;
    align-items: center;
  }
`;
