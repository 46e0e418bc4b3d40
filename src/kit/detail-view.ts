import { html, type TemplateResult } from 'lit';
import type { Entry } from '../model/thread.js';
import { adopt } from './adopt.js';
import { DetailFocus } from './detail-focus.js';
import { renderDetail } from './detail-panel.js';
import { detailStyles } from './detail.styles.js';
import type { DataElement } from './element.js';
import { fieldContext } from './field-context.js';
import { headingLevel } from './frame.js';
import { detail } from './locales/en/detail.js';
import { partsStyles } from './parts.styles.js';
import { plainTableStyles } from './plain-table.styles.js';
import { seriesStyles } from './series-table.styles.js';

const focuses = new WeakMap<DataElement, DetailFocus>();

/** The details of the record that is selected in an element. */
export function renderDetailView(host: DataElement, entry: Entry): TemplateResult {
  adopt(host, detailStyles);
  adopt(host, partsStyles);
  if (entry.kind === 'indicator') for (const styles of [plainTableStyles, seriesStyles]) adopt(host, styles);
  let focus = focuses.get(host);
  if (!focus) focuses.set(host, (focus = new DetailFocus(host)));
  // What a script selects is shown, but the focus stays where the reader has it.
  if (host.viewStore?.selectionOrigin === host) focus.opening(entry.id);
  const select = (selected: string | null) => {
    if (selected === null) focus.closing();
    host.act({ selected });
  };
  const model = { entry, context: fieldContext(host), headingLevel: headingLevel(host), select };
  return html`<aside part="detail" class="aside" tabindex="-1" aria-label=${host.localization.say(detail)('detail.label')}>${renderDetail(model)}</aside>`;
}
