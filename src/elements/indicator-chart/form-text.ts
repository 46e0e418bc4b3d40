import type { ChartText, FigureText } from '../../layout/chart-text.js';
import type { ChartView } from './chart-view.js';
import { format } from './chart-words.js';

/** How the forms write that have an axis, groups or milestones. */
export function formText({ words, slice: { by }, form }: ChartView, text: FigureText): ChartText {
  const { localization: { t, numberLocale } } = words;
  return {
    ...text,
    tick: (value, decimals) => format(numberLocale, Math.abs(value) < 1e6 ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals } : { notation: 'compact' }).format(value),
    label: (key) => (form === 'parity' ? t(words.keyOf('chart.form.parity')) : words.label(by, key)),
    baseline: (value) => t('chart.baseline', { value: words.number(value) }),
    target: (value) => (form === 'parity' ? t('chart.parity') : t('chart.target', { value: words.number(value) })),
  };
}
