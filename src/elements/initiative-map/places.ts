import { html, nothing, type TemplateResult } from 'lit';
import { said } from '../../kit/bdi.js';
import type { MessageKey } from '../../kit/i18n.js';
import { mapParts } from '../../kit/locales/en/map-parts.js';
import type { StageHost } from '../../kit/stage.js';
import { countRowsIn, rowsOfCountry } from '../../layout/map-country-rows.js';
import { isMemberOrObserver, regionOf, regions } from '../../model/regions.js';
import type { Atlas } from './atlas.js';
import { commitmentInWords } from './map-words.js';
import { pageSize, renderRecords, type RecordContext } from './record-pages.js';

export interface PlacesModel extends RecordContext {
  readonly atlas: Atlas;
  /** Countries of the filter. */
  readonly chosen: readonly string[];
  /** Chooses a country, as pressing it on the map does. */
  readonly choose: (code: string, event: MouseEvent) => void;
  readonly printing: boolean;
  /** The list stands below the map: it begins closed. */
  readonly isBelow: () => boolean;
}

interface Region {
  readonly key: string;
  /** Countries with initiatives or a commitment, most first; then the others. */
  readonly active: readonly string[];
  readonly others: readonly string[];
}

/** With no more countries than this the whole list is open from the start; else the region with most. */
const fewCountries = 24;
/** So many lines are open at most, since what is on the page must not grow without end. */
const mostLines = 90;

/** Regions, countries and initiatives: all that the map shows, in words, and in step with it. */
export class PlacesList {
  #host: StageHost;
  /** Keys of open parts in the order in which they were opened. */
  #open: string[] = [];
  #pages = new Map<string, number>();
  #regions: readonly Region[] = [];
  #madeFor: readonly unknown[] = [];
  #started = false;

  constructor(host: StageHost) {
    this.#host = host;
  }

  render(model: PlacesModel): TemplateResult {
    const { atlas, localization, chosen } = model;
    const t = localization.say(mapParts);
    this.#arrange(model);
    const { placed } = atlas;
    const counts = countRowsIn(atlas.index, this.#regions.map(({ active }) => active), atlas.rows);
    return html`<div class="list-title">${t('map.places')}</div>
      <ul class="regions">
        ${this.#regions.map((region, i) => this.#renderPart(`region ${region.key}`, t(`map.region.${region.key}` as MessageKey), counts[i], model, () => html`<ul>
          ${region.active.map((code) => this.#renderCountry(code, model))}
          ${region.others.length ? this.#renderPart(`others ${region.key}`, t('map.without', { count: region.others.length }), undefined, model, () => html`<ul>
            ${region.others.map((code) => this.#renderCountry(code, model))}
          </ul>`, region.others.some((code) => chosen.includes(code))) : nothing}
        </ul>`, [...region.active, ...region.others].some((code) => chosen.includes(code))))}
        ${placed.length ? this.#renderPart('placed', t('map.noCountry'), placed.length, model, () => this.#renderRows('placed', placed, model)) : nothing}
        ${atlas.unplaced.length ? this.#renderPart('unplaced', t('map.noPlace'), atlas.unplaced.length, model, () => this.#renderRows('unplaced', atlas.unplaced, model)) : nothing}
      </ul>`;
  }

  /** A line that opens. What the filter has chosen is open in any case. */
  #renderPart(key: string, name: string, count: number | undefined, { localization, printing }: PlacesModel, content: () => unknown, chosen = false): TemplateResult {
    const open = chosen || this.#open.includes(key) || (printing && !key.startsWith('others'));
    return html`<li>
      <button type="button" class="place part opens" aria-expanded=${open} @click=${() => this.#toggle(key)}>${name}${count === undefined ? nothing : html`<span class="number">${localization.number(count)}</span>`}</button>
      ${open ? content() : nothing}
    </li>`;
  }

  #renderCountry(code: string, model: PlacesModel): TemplateResult {
    const { atlas, localization, feedLanguage, chosen, choose, printing } = model;
    const isChosen = chosen.includes(code);
    const shown = atlas.counts.get(code) ?? 0;
    const total = atlas.totals.get(code) ?? 0;
    const commitment = atlas.commitments.get(code);
    return html`<li>
      <button type="button" class="place country ${isChosen ? 'chosen' : ''}" aria-pressed=${isChosen} data-country=${code} @click=${(event: MouseEvent) => choose(code, event)}
      ><span>${localization.country(code)}${commitment ? html`<span class="commitment">${said(commitmentInWords(commitment, localization, feedLanguage), feedLanguage)}</span>` : nothing}</span>${total
        ? html`<span class="number">${shown < total ? localization.t('count.shown', { shown, all: total }) : localization.number(total)}</span>` : nothing}</button>
      ${(isChosen || printing) && shown ? this.#renderRows(`country ${code}`, rowsOfCountry(atlas.index, code, atlas.rows), model) : nothing}
    </li>`;
  }

  #renderRows(key: string, rows: ArrayLike<number>, model: PlacesModel): TemplateResult {
    return renderRecords({
      rows, page: this.#pages.get(key) ?? 0,
      setPage: (page) => {
        this.#pages.set(key, page);
        this.#host.requestUpdate();
      },
    }, model);
  }

  #toggle(key: string): void {
    if (this.#open.includes(key)) this.#close(key);
    else this.#open = [...this.#open, key];
    const [, region = ''] = key.split(' ');
    const rows = (part: string) => {
      const [kind, of = ''] = part.split(' ');
      const found = this.#regions.find((other) => other.key === of);
      return (kind === 'region' ? found?.active.length : kind === 'others' ? found?.others.length : undefined) ?? pageSize;
    };
    // What was opened first is closed first, but not what holds the part that was opened now.
    for (const part of this.#open) {
      if (this.#open.reduce((sum, open) => sum + rows(open), 0) <= mostLines) break;
      if (part !== key && part !== `region ${region}`) this.#close(part);
    }
    this.#host.requestUpdate();
  }

  /** A region goes with what is open in it. */
  #close(key: string): void {
    this.#open = this.#open.filter((open) => open !== key && !(key.startsWith('region ') && open === key.replace('region', 'others')));
  }

  /** Countries by region, most initiatives first, as the reader's language sorts equals. */
  #arrange({ atlas, localization, isBelow }: PlacesModel): void {
    const { geometry, totals, commitments, counts } = atlas;
    const of = [geometry, counts, commitments, localization];
    if (of.every((value, i) => value === this.#madeFor[i])) return;
    this.#madeFor = of;
    const active = new Set([...totals.keys(), ...commitments.keys()]);
    const all = new Set([...active, ...geometry.countries.map(({ code }) => code)]);
    const byName = (a: string, b: string) => localization.collator.compare(localization.country(a), localization.country(b));
    this.#regions = [...regions, ''].flatMap((key) => {
      const codes = [...all].filter((code) => (regionOf(code) ?? '') === key);
      const first = codes.filter((code) => active.has(code)).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || byName(a, b));
      const others = codes.filter((code) => !active.has(code) && (isMemberOrObserver(code) || key !== '')).sort(byName);
      return codes.length ? [{ key, active: first, others }] : [];
    });
    if (this.#started) return;
    this.#started = true;
    if (isBelow()) return;
    const largest = [...this.#regions].sort((a, b) => b.active.length - a.active.length)[0];
    this.#open = this.#regions.filter((region) => region.active.length && (region === largest || active.size <= fewCountries)).map(({ key }) => `region ${key}`);
  }
}
