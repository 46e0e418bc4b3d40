import { measureWith } from '../../kit/export/measure.js';
import type { TextMeasurer } from '../../layout/text-fit.js';

/** The type in which a host writes, for measuring. */
export function measureOf(host: { readonly renderRoot: ParentNode } & Element): TextMeasurer {
  const measure = measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily);
  return (text, size, weight = 400) => measure(text, size, weight);
}
