import { css } from 'lit';

/** The chart, what is chosen above it, and its key. */
export const indicatorChartStyles = css`
  .sheet {
    --_block-size: var(--ct-indicator-chart-size, 46em);
  }
  .chart {
    display: grid;
    gap: var(--_6);
    grid-template-columns: minmax(0, 1fr);
  }
  .stage {
    display: flex;
    flex-direction: column;
    gap: var(--_2);
    align-items: flex-start;
    min-inline-size: 0;
  }
  .stage p {
    margin: 0;
  }
  .title button {
    min-block-size: 24px;
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .title button:not(.thread):hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.25em;
  }
  .stage .about {
    margin-block-start: calc(var(--_1) * -1);
  }
  .plot {
    position: relative;
    align-self: stretch;
    min-inline-size: 0;
  }
  .plot svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  svg text {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .notes {
    overflow-wrap: anywhere;
  }
  @media print {
    svg {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;
