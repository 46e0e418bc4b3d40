import type { TemplateResult } from 'lit';
import type { Entry } from '../model/thread.js';
import { renderDetail } from './detail-panel.js';
import type { DataElement } from './element.js';
import { fieldContext } from './field-context.js';
import { headingLevel } from './frame.js';

/** The details of the record that is selected in an element. */
export function renderDetailView(host: DataElement, entry: Entry): TemplateResult {
  return renderDetail({ entry, context: fieldContext(host), headingLevel: headingLevel(host), select: (selected) => host.act({ selected }) });
}
