import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Translate } from '../../kit/i18n.js';
import type { TimeScale } from '../../layout/time-axis.js';
import type { BarSource } from '../../layout/timeline-row-bars.js';
import { isUndated } from '../../layout/timeline-survey.js';
import type { TimeView } from './time-view.js';

/** Height of the overview, px. */
export const overviewHeight = 28;

interface Density {
  readonly path: string;
  readonly most: number;
}

/** How many outputs are planned at a time, over the whole period, with a window over what is seen. */
export class Overview {
  #density: (Density & { readonly of: BarSource; readonly width: number; readonly rtl: boolean }) | undefined;

  render(source: BarSource, view: TimeView, drawn: { readonly from: number; readonly to: number } | undefined, t: Translate): TemplateResult | typeof nothing {
    const { limits, scale } = view;
    if (!limits) return nothing;
    const whole = scale.showing(limits.from, limits.to);
    const { path, most } = this.#densityOf(source, whole);
    if (!most) return nothing;
    const box = (from: number, to: number): string => {
      const [a, b] = [whole.position(from), whole.position(to)];
      const x = Math.max(1, Math.min(a, b));
      return `M${x} 1H${Math.min(whole.width - 1, Math.max(a, b, x + 4))}V${overviewHeight - 1}H${x}Z`;
    };
    return html`<div class="overview unprinted" aria-hidden="true"><p class="tiny muted">${t('plan.density', { count: most })}</p><svg width=${scale.width} height=${overviewHeight}>
      <path class="density" d=${path} transform="translate(0 3)"></path>
      <path class="m s-rule" d=${`M0 ${overviewHeight - 2.5}H${scale.width}`}></path>
      <path class="window ${view.isWhole ? 'whole' : ''}" d=${box(scale.from, scale.to)}></path>
      ${drawn ? svg`<path class="brush" d=${box(drawn.from, drawn.to)}></path>` : nothing}
    </svg></div>`;
  }

  /** Path data in which the most reach the strip's height. Outputs without dates count nowhere; where none has dates, `most` is 0. */
  #densityOf(source: BarSource, scale: TimeScale): Density {
    const before = this.#density;
    const { width, rtl } = scale;
    if (before?.of === source && before.width === width && before.rtl === rtl) return before;
    const step = 3;
    const height = overviewHeight - 6;
    const change = new Float64Array(Math.ceil(width / step) + 2);
    const { survey, shown } = source;
    for (let number = 0; number < survey.outputs.length; number++) {
      if ((shown && !shown[number]) || isUndated(survey, number)) continue;
      const [a, b] = [scale.position(survey.from[number]!), scale.position(survey.to[number]!)];
      const from = Math.max(0, Math.floor(Math.min(a, b) / step));
      const to = Math.max(from + 1, Math.ceil(Math.max(a, b) / step));
      change[from] = change[from]! + 1;
      if (to < change.length) change[to] = change[to]! - 1;
    }
    const counts: number[] = [];
    let count = 0;
    for (let i = 0; i < change.length - 1; i++) counts.push((count += change[i]!));
    const most = Math.max(0, ...counts);
    const path = `M0 ${height}${counts.map((each, i) => `V${Math.round((1 - each / (most || 1)) * height * 10) / 10}H${Math.min(width, (i + 1) * step)}`).join('')}V${height}Z`;
    this.#density = { of: source, width, rtl, path, most };
    return this.#density;
  }
}
