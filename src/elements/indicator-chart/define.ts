import { defineElement } from '../../kit/registry.js';
import { CtIndicatorChart } from './indicator-chart.js';

defineElement('ct-indicator-chart', CtIndicatorChart);

declare global {
  interface HTMLElementTagNameMap {
    'ct-indicator-chart': CtIndicatorChart;
  }
}
