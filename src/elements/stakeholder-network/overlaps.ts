import { html, nothing, type TemplateResult } from 'lit';
import { bdi, isolated, said } from '../../kit/bdi.js';
import type { Translate } from '../../kit/i18n.js';
import { Lazy } from '../../kit/lazy.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

const countryWords = new Lazy(() => import('../../kit/country-words.js'));

/** Overlaps, and initiatives of one, that are told at most; the table has the rest. */
const mostOverlaps = 12;

/** Networks for which the names of countries could not be had: codes stand for them. */
const nameless = new WeakSet<CtStakeholderNetwork>();

/** The first overlaps in words; each initiative and organisation can be pressed. Nothing while the names of their countries are on their way. */
export function renderOverlaps(host: CtStakeholderNetwork, t: Translate, lang: string | undefined): TemplateResult | typeof nothing {
  const { localization, model: { overlaps } } = host;
  // English does not bring the names of countries; other languages do.
  if (localization.locale.startsWith('en') && !nameless.has(host)) {
    const names = countryWords.use(host, (reason) => {
      nameless.add(host);
      host.partFailed(reason);
      host.requestUpdate();
    });
    if (!names) return nothing;
    names.knowCountries(localization);
  }
  const pressable = (node: number): TemplateResult => html`<button type="button" class="link-button link" @click=${() => host.choose(node)}>${bdi(host.textOf(node))}</button>`;
  return html`<details class="overlaps small" ?open=${host.printing || overlaps.length < 4}><summary>${`${t('network.overlapsTitle')} `}<span class="muted">${localization.number(overlaps.length)}</span></summary>
    <ul>${overlaps.slice(0, mostOverlaps).map(({ organisation, initiatives, countries, sectors }) => {
      const parts: Readonly<Record<string, unknown>> = {
        organisation: pressable(organisation), initiatives: initiatives.slice(0, mostOverlaps).map((node, index) => html`${index ? localization.t('list.separator') : nothing}${pressable(node)}`),
        countries: localization.list(Array.from(countries, (code) => localization.country(code))), sectors: said(localization.list(Array.from(sectors, (sector) => isolated(localization.named('sector', sector, lang)))), lang),
      };
      // The message is split where its names are, so that each can be an element.
      const names = Object.keys(parts);
      const split = t('network.overlap', Object.fromEntries(names.map((name) => [name, `\0${name}\0`]))).split('\0');
      return html`<li>${split.map((piece, index) => (index % 2 ? parts[piece] : piece))}</li>`;
    })}</ul>
    ${overlaps.length > mostOverlaps ? html`<p class="muted">${t('network.more', { count: overlaps.length - mostOverlaps })}</p>` : nothing}
  </details>`;
}
