import type { CtContributionForm } from './contribution-form.js';
import type { Entry } from './draft.js';
import { fitting } from './fitting.js';
import { under, type FormField } from './form-fields.js';

/** Adds a row to a list, and leads the reader into it. */
export async function addRow(host: CtContributionForm, rows: Entry[], field: FormField, at: string): Promise<void> {
  rows.push(fitting(field.item!));
  await goToRow(host, at, rows.length - 1);
}

/** Takes a row away, and leads the reader to the one that is now in its place, the last one, or the button that adds one. */
export async function removeRow(host: CtContributionForm, rows: Entry[], index: number, at: string): Promise<void> {
  rows.splice(index, 1);
  await goToRow(host, at, Math.min(index, rows.length - 1));
}

async function goToRow(host: CtContributionForm, at: string, row: number): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  const places = [...host.renderRoot.querySelectorAll<HTMLElement>('[data-at]')];
  const set = places.find(({ dataset }) => dataset['at'] === at);
  const place = places.find(({ dataset }) => dataset['at'] === under(at, row));
  const control = place?.localName === 'fieldset' ? place.querySelector<HTMLElement>('input, select, textarea') : place;
  (control ?? set?.querySelector<HTMLElement>(':scope > .rows > div > .add'))?.focus();
}
