/** The smallest element that the kit allows, to test what all elements have in common; and a feed for it. */
import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { DataElement } from '../../src/kit/element.js';
import { defineElement } from '../../src/kit/registry.js';
import { kit } from '../../src/kit/locales/en/kit.js';
import { nameOf } from '../../src/kit/record-name.js';
import type { Scene } from '../../src/layout/scene.js';

/** Initiatives as a plain list of buttons, one for each. */
export class SmallList extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, css`:host { --_block-size: 40em; }`];
  readonly kind = 'initiative';
  readonly messages = { ...kit, 'map.name': 'Small list', 'proposals.things': 'initiatives' } as const;
  readonly words = {
    name: 'map.name', things: 'proposals.things', count: 'count.initiatives',
    views: [{ view: 'chart', label: 'toolbar.list' }, { view: 'table', label: 'toolbar.table' }],
  } as const;
  protected readonly defaultFacets: readonly string[] = ['country', 'sector', 'status'];

  summary(): string {
    return this.localization.t('count.initiatives', { count: this.shown?.count ?? 0 });
  }

  renderVisual(): TemplateResult {
    return html`<ul class="picture">${this.shownRecords.map((record) => {
      const name = nameOf(record, this.localization, this.feedData?.feed.language);
      return html`<li><button type="button" class="button pick" data-id=${record.id} aria-pressed=${record.id === this.selected} @click=${() => this.act({ selected: record.id })}>
        <bdi lang=${name.lang ?? this.localization.locale}>${name.text}</bdi>
      </button></li>`;
    })}</ul>`;
  }

  scene(width: number): Promise<Scene> {
    const marks = this.shownRecords.map((record, index) => ({
      type: 'text' as const, x: 0, y: 20 * (index + 1), size: 14, text: nameOf(record, this.localization).text,
    }));
    return Promise.resolve({ width, height: 20 * marks.length + 20, marks });
  }
}

/** Two tags of one class cannot be, so each name has a class of its own. */
export function defineSmallList(tag: string): typeof SmallList {
  const list = class extends SmallList {};
  defineElement(tag, list);
  return list;
}

defineElement('small-list', SmallList);

declare global {
  interface HTMLElementTagNameMap {
    'small-list': SmallList;
  }
}

/** Five initiatives in three countries and one without; new objects each time. */
export function smallFeed(): Record<string, unknown> & { initiatives: Record<string, unknown>[] } {
  return {
    commonthread: '1',
    title: 'A small feed',
    language: 'en',
    updated: '2024-02-29',
    licence: 'CC BY 4.0',
    source: { title: 'The registry', url: 'https://example.org/registry' },
    organisations: [
      { id: 'o1', name: 'Growers Union', kind: 'union', country: 'GH' },
      { id: 'o2', name: 'Harbour Trust', kind: 'foundation', country: 'NP' },
    ],
    initiatives: [
      {
        id: 'i1', title: 'Cocoa classrooms', summary: 'School places near farms.', status: 'active', sectors: ['cocoa'], countries: ['GH', 'CI'], start: '2019-05-14', end: '2021',
        organisations: [{ id: 'o1', role: 'lead' }], outputs: ['out1'], url: 'https://example.org/one',
      },
      { id: 'i2', title: 'Boat registry', status: 'planned', sectors: ['fishing'], countries: ['GH'], start: '2020-03' },
      { id: 'i3', title: 'Kiln inspections', status: 'completed', sectors: ['bricks'], countries: ['NP'], start: '2003' },
      { id: 'i4', title: 'Weavers at home', status: 'active', sectors: ['carpets'], countries: ['NP'] },
      { id: 'i5', title: { fr: 'Sans pays', en: 'Nowhere yet' }, status: 'active' },
    ],
    workPlans: [{ id: 'w1', title: 'Plan of work', outcomes: [{ id: 'oc1', title: 'Schools open', outputs: [{ id: 'out1', title: 'Twelve schools', leads: ['o1'], partners: ['o2'], proposals: ['p1'] }] }] }],
    proposals: [{ id: 'p1', text: 'Open schools near farms', session: 's1', status: 'taken-up' }],
    events: [{
      id: 'e1', title: 'Forum', start: '2018-01-01', hosts: [{ id: 'o2' }], funders: [{ id: 'o1' }],
      sessions: [{ id: 's1', title: 'Cocoa session', organisations: [{ id: 'o1' }] }],
    }],
  };
}

/** A feed with so many initiatives, of which nothing but number and country is told. */
export function longFeed(count: number): Record<string, unknown> {
  const countries = ['GH', 'NP', 'CI'];
  return {
    commonthread: '1',
    initiatives: Array.from({ length: count }, (_, index) => ({ id: `n${index}`, title: `Initiative ${index}`, countries: [countries[index % 3]] })),
  };
}
