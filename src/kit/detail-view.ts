import { html, type TemplateResult } from 'lit';
import type { Entry } from '../model/thread.js';
import { adopt } from './adopt.js';
import { renderDetail } from './detail-panel.js';
import { detailStyles } from './detail.styles.js';
import type { DataElement } from './element.js';
import { fieldContext } from './field-context.js';
import { headingLevel } from './frame.js';
import { detail } from './locales/en/detail.js';

/** The details of the record that is selected in an element. */
export function renderDetailView(host: DataElement, entry: Entry): TemplateResult {
  adopt(host, detailStyles);
  const model = { entry, context: fieldContext(host), headingLevel: headingLevel(host), select: (selected: string | null) => host.act({ selected }) };
  return html`<aside part="detail" class="aside" aria-label=${host.localization.say(detail)('detail.label')}>${renderDetail(model)}</aside>`;
}
