import { css } from 'lit';

/** Rows with their titles at the start and their bars behind; narrow ones have the bar below the title. */
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
    --_title: clamp(13em, 38%, 30em);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
    justify-content: flex-end;
    margin-block-end: var(--_2);
  }
  .tools .shown {
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
    outline-offset: -2px;
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: var(--_title) minmax(0, 1fr);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    block-size: 44px;
    align-items: end;
    background: var(--_surface);
    border-block-end: 1px solid var(--_edge);
    box-sizing: content-box;
  }
  .title-head {
    font-size: max(0.75em, 12px);
    color: var(--_muted);
    padding-block-end: 5px;
    padding-inline-start: 24px;
  }
  .axis {
    block-size: 44px;
    cursor: grab;
    touch-action: pan-y pinch-zoom;
  }
  svg {
    display: block;
    overflow: visible;
  }
  svg text {
    font-size: 12px;
    fill: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  svg text.upper {
    fill: var(--_ink);
    font-weight: 600;
  }
  svg text.mark-word {
    fill: var(--_accent);
    font-weight: 600;
  }
  .axis-drawing {
    overflow: hidden;
  }
  .rows {
    position: relative;
    min-block-size: calc(100% - 46px);
  }
  .ground {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    block-size: 100%;
    overflow: hidden;
    pointer-events: none;
  }
  .ground .low {
    stroke: var(--_rule);
    opacity: 0.6;
  }
  .ground .high {
    stroke: var(--_rule);
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
    pointer-events: none;
  }
  .row {
    position: relative;
    align-items: center;
    min-block-size: 40px;
    contain: layout style;
    cursor: pointer;
    outline-offset: -2px;
  }
  .row::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    border-block-start: 1px solid var(--_rule);
  }
  .row.workPlan::before {
    border-block-start-color: var(--_edge);
  }
  .rows > .row:first-of-type::before {
    border: 0;
  }
  .row:is(.output, .milestone, .priority)::before {
    inset-inline-start: 40px;
    opacity: 0.6;
  }
  .row:hover {
    background: color-mix(in srgb, var(--_ink) 4%, transparent);
  }
  .row.selected {
    background: color-mix(in srgb, var(--_ink) 7%, transparent);
  }
  .row.lit > .title {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .row.lit:dir(rtl) > .title {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .row.selected .name {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .title {
    display: flex;
    align-self: stretch;
    align-items: flex-start;
    min-inline-size: 0;
    padding-block: 6px;
    padding-inline: 0 var(--_4);
  }
  .level-2 > .title {
    padding-inline-start: 16px;
  }
  .level-3 > .title {
    padding-inline-start: 32px;
  }
  .level-4 > .title {
    padding-inline-start: 48px;
  }
  .words {
    align-self: center;
    min-inline-size: 0;
    flex: 1;
  }
  .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
    overflow-wrap: anywhere;
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
  .workPlan .name {
    font-size: 1em;
    font-weight: 600;
  }
  .outcome .name {
    font-weight: 600;
  }
  .meta {
    font-size: max(0.75em, 12px);
    line-height: 1.4;
    margin-block-start: 2px;
    color: var(--_muted);
    overflow-wrap: anywhere;
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
    margin-block-start: 8px;
    margin-inline-start: 7px;
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
  .twisty:hover::before {
    border-color: var(--_ink);
  }
  .time {
    min-inline-size: 0;
    align-self: stretch;
    display: flex;
    align-items: center;
    overflow: hidden;
    touch-action: pan-y pinch-zoom;
    outline-offset: -2px;
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
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key li {
    display: flex;
    gap: var(--_2);
    align-items: center;
  }

  /* One column: the title above, the bar below. */
  .narrow .row {
    /* Its title lies over the line of today, which a row that is contained could not reach. */
    contain: none;
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow .head {
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow .title-head {
    display: none;
  }
  .narrow .title {
    position: relative;
    z-index: 2;
    padding-block: 6px 2px;
    background: var(--_surface);
  }
  .narrow .row:is(:hover, .selected) > .title {
    background: none;
  }
  .narrow .level-2 > .title {
    padding-inline-start: 0;
  }
  .narrow .level-3 > .title {
    padding-inline-start: 8px;
  }
  .narrow .level-4 > .title {
    padding-inline-start: 16px;
  }
  .narrow .row::before {
    z-index: 3;
    inset-inline-start: 0;
  }
  .narrow .time {
    padding-block-end: 4px;
  }
  .narrow .tools {
    gap: 0;
  }
  .narrow .tools .button {
    padding-inline: 6px;
  }
  .narrow .shown {
    min-inline-size: 5em;
  }
  .narrow .grid {
    min-block-size: min(34em, 85vh);
  }
  .narrow .priority > .time {
    display: none;
  }

  /* Paper has no scroller, and one width that every sheet of A4 or Letter holds. */
  .printing {
    inline-size: 680px;
  }
  .printing .grid {
    flex: none;
    overflow: visible;
    block-size: auto;
  }
  .printing .head {
    position: static;
  }
  .printing .row {
    break-inside: avoid;
  }
  .printing .name {
    display: block;
  }
  @media (forced-colors: active) {
    .row.selected {
      outline: 2px solid Highlight;
    }
  }
`;
