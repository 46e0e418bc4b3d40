import type { Localization } from '../format.js';
import { fieldLabels } from '../locales/en/fields.js';
import type { Answer } from '../proposal-status.js';

/** What became of a proposal in one line of a picture: "Taken up: Survey of landing sites (40% done)". `''` where there is nothing to tell. */
export function answerLine({ words, texts }: Answer, localization: Localization): string {
  const text = texts.map(({ text: name, after = '' }) => name + after).join(localization.t('list.semicolon'));
  return text ? localization.say(fieldLabels)('field.labelled', { label: words, text }) : words;
}
