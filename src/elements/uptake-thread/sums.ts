import { html, nothing, type TemplateResult } from 'lit';
import { bdi, within } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import type { FateCount } from '../../layout/uptake-fates.js';
import { answerCounts, type UptakeView } from '../../layout/uptake-view.js';
import { fateClass, fateName, type ItemWords } from './words.js';

/** For `said`: "11 of 29 proposals were taken up; 18 have no recorded answer. 36 takeaways, lessons and messages ask for none." */
export function findingOf({ fates }: UptakeView, localization: Localization, feedLanguage: string | undefined): string {
  const { t } = localization;
  const { due, answers, unanswered: open, asksNone: silent } = answerCounts(fates);
  const inSentence = ({ text, lang }: ShownText) => within({ text: text.toLocaleLowerCase(localization.locale), lang });
  const sentences: string[] = [];
  if (due) {
    const of = (fate: string) => answers.find((each) => each.fate === fate)?.count ?? 0;
    const all = [
      t('uptake.takenUp', { count: of('taken-up'), proposals: t('count.proposals', { count: due }) }),
      ...answers.filter(({ fate }) => fate !== 'taken-up').map(({ fate, count }) => t('uptake.fate', { count, status: inSentence(fateName(fate, localization, feedLanguage)) })),
    ].join(t('list.separator'));
    sentences.push(open ? t('uptake.findingOpen', { answers: all, open: t('uptake.unanswered', { count: open }) }) : t('uptake.finding', { answers: all }));
  }
  if (silent) sentences.push(t('uptake.asksNone', { count: silent }));
  return sentences.join(' ');
}

export interface SumsModel {
  readonly view: UptakeView;
  readonly localization: Localization;
  /** Language of the feed. */
  readonly lang: string | undefined;
  /** The fate whose button the Tab key reaches. */
  readonly tabbable: string | undefined;
  /** Whether the filter is that of a fate. */
  readonly isChosen: (fate: string) => boolean;
}

/** What became of all proposals on show, as a sum; each part filters. */
export function renderSums({ view, localization, lang, tabbable, isChosen }: SumsModel): TemplateResult {
  const { t } = localization;
  const { fates, total } = view;
  const stop = fates.some(({ fate }) => fate === tabbable) ? tabbable : fates[0]?.fate;
  return html`<div class="sums" role="group" aria-label=${t('uptake.sums')}>${fates.map(({ fate, count }, i) => html`${i ? html`<span aria-hidden="true">+</span>` : nothing}<button
      type="button" class="sum" data-fate=${fate} tabindex=${fate === stop ? 0 : -1} aria-pressed=${isChosen(fate)}
    ><span part="mark" class="mark ${fateClass(fate)}"></span>${bdi(fateName(fate, localization, lang))} <b class="number">${localization.number(count)}</b></button>`)}
    <span class="number">${t('uptake.sum', { count: total })}</span></div>`;
}

/** The signs beside a session: what became of its proposals, adding up. Its name has them in words, which the figures, being of the style sheet, do not garble. */
export function renderCounts(counts: readonly FateCount[], localization: Localization): TemplateResult {
  return html`<span class="counts number" aria-hidden="true">${counts.map(({ fate, count }) => html`<span class="mark ${fateClass(fate)}"></span><span data-count=${localization.number(count)}></span>`)}</span>`;
}

/** What is seen of a record: sign and word of its status, its text, and a quieter line. */
export function renderFace({ name, sign, word, line, counts }: ItemWords, localization: Localization): TemplateResult {
  return html`${sign === undefined ? nothing : html`<span part="mark" class="mark ${sign}"></span>`}${
    word ? html`<span class="face"><b lang=${word.lang ?? nothing}>${word.text}</b> ${bdi(name)}</span>` : bdi(name, 'face')} ${
    line ? html`<span class="line">${line.before}${bdi(line.name ?? line)}</span>` : nothing}${counts ? renderCounts(counts, localization) : nothing}`;
}
