import { html, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import type { Localization } from '../../kit/format.js';
import { formParts } from '../../kit/locales/en/form-parts.js';
import { shown } from '../../sources/shown-text.js';
import { partsStyles } from './form-parts.styles.js';

/** The form has nowhere to send to: said to the reader in words, and to the page's owner with what to change. */
export function renderMissingAction(host: HTMLElement, action: string | undefined, localization: Localization): TemplateResult {
  adopt(host, partsStyles);
  const t = localization.say(formParts);
  return html`<div class="notice">
    <p>${t('form.noAction')}</p>
    <details class="small unprinted">
      <summary>${t('form.forOwner')}</summary>
      <p lang="en" dir="ltr">${action
        ? `Expected an http or https address in action, met “${shown(action)}”.`
        : 'Set action to the address that receives the POST: <ct-contribution-form action="https://example.org/contributions">.'}</p>
    </details>
  </div>`;
}
