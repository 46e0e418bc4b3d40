import { html, nothing, type TemplateResult } from 'lit';
import type { ShownText } from '../../kit/format.js';
import { renderHeading } from '../../kit/frame.js';
import type { Translate } from '../../kit/i18n.js';
import type { CtContributionForm } from './contribution-form.js';
import { bdi } from '../../kit/bdi.js';
import { shownText } from './field-words.js';
import { errorOf } from './owner-words.js';
import { placeInWords, type Fault } from './read-draft.js';
import type { Failure, Report } from './report.js';
import { statusKey } from './status-words.js';
import type { ServerFault } from './server-faults.js';

/** What a report needs of the form to be shown. */
export interface ReportView {
  readonly host: CtContributionForm;
  readonly t: Translate;
  /** When it can be sent again, in words; undefined for at once. */
  readonly again: string | undefined;
  /** The browser was offline, and no longer is. */
  readonly isBackOnline: boolean;
  readonly goTo: (event: Event, at: string) => void;
}

/** Kinds of failure after which nobody here can tell whether it has arrived. */
const unsureKinds = ['timeout', 'aborted', 'page', 'network'];

/** What has to be put right, or why it was not sent. */
export function renderReport({ faults, mended, failure, general, trapped }: Report, { host, t, again, isBackOnline, goTo }: ReportView): TemplateResult {
  const left = faults.filter(({ at }) => !mended.has(at)).length;
  const unsure = failure && (unsureKinds.includes(failure.kind) || (failure.kind === 'offline' && failure.hasLeft));
  const title = faults.length ? (left ? t('form.faults', { count: left }) : t('form.mended')) : unsure ? t('form.unsure') : t('form.notSent');
  // A name that is a sentence, such as a consent, has a colon in the place of its full stop.
  const placeOf = ({ trail }: Fault | ServerFault): string => t('form.placed', { place: placeInWords(trail, host.localization).replace(/[.!?…]+$/, '') });
  return html`<div part="summary" class="summary" role="group" aria-labelledby="summary" tabindex="-1">
    <div id="summary">${renderHeading(title, host.sectionLevel)}</div>
    ${failure && (failure.kind !== 'http' || statusKey(failure.status) || !(general.length + faults.length)) ? html`<p>${isBackOnline ? t('form.online') : failureInWords(failure, t)}</p>` : nothing}
    ${general.map((text) => html`<p>${bdi(text)}</p>`)}
    ${trapped ? html`<p>${t('form.trapped')}</p>` : nothing}
    ${faults.length ? html`<ul>${faults.map((fault) => html`<li>${mended.has(fault.at)
      ? html`<span class="muted">${placeOf(fault)} ${t('form.isMended')}</span>`
      : html`<a class="link" href="#" @click=${(event: Event) => goTo(event, fault.at)}>${`${placeOf(fault)} `}${bdi(wordsOf(fault, t))}</a>`}</li>`)}</ul>` : nothing}
    ${failure ? html`<p>${unsure ? t('form.keptUnsure') : t('form.kept')} ${again ?? nothing}</p>` : nothing}
    ${failure && failure.kind !== 'offline' && failure.kind !== 'aborted' && !faults.length ? renderForOwner(failure, host, t) : nothing}
  </div>`;
}

/** What is said once it has been taken. */
export function renderThanks({ localization, sectionLevel, model }: CtContributionForm, t: Translate, startAgain: () => void): TemplateResult {
  const own = shownText(model!.schema['x-ct-thanks'], localization);
  const again = shownText(model!.schema['x-ct-again'], localization);
  return html`<div part="thanks" class="thanks" role="group" aria-labelledby="thanks" tabindex="-1">
    <div id="thanks">${renderHeading(t('form.thanksTitle'), sectionLevel)}</div>
    <slot name="thanks"><p>${own ? bdi(own) : t('form.thanks')}</p></slot>
    <p><button type="button" class="button" @click=${startAgain}>${again ? bdi(again) : t('form.shareAgain')}</button></p>
  </div>`;
}

/** What is wrong, in our words or the server's. */
export function wordsOf(fault: Fault | ServerFault, t: Translate): ShownText {
  return 'message' in fault ? { text: t(fault.message, fault.values) } : fault.text;
}

function failureInWords(failure: Failure, t: Translate): string {
  if (failure.kind !== 'http') return t(`form.failed.${failure.kind}`);
  const { status } = failure;
  return t(statusKey(status) ?? 'form.failed.http', { status: String(status) });
}

function renderForOwner(failure: Failure, { address, credentials }: CtContributionForm, t: Translate): TemplateResult {
  const { kind, message } = errorOf(failure, address ?? '', credentials);
  return html`<details class="small unprinted"><summary>${t('form.forOwner')}</summary><p lang="en" dir="ltr">${kind}: ${message}</p></details>`;
}
