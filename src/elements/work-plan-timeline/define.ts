import { defineElement } from '../../kit/registry.js';
import { CtWorkPlanTimeline } from './work-plan-timeline.js';

defineElement('ct-work-plan-timeline', CtWorkPlanTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'ct-work-plan-timeline': CtWorkPlanTimeline;
  }
}
