import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { DataElement } from '../../kit/element.js';
import { initiativeMap } from '../../kit/locales/en/initiative-map.js';
import { kit } from '../../kit/locales/en/kit.js';
import type { Scene } from '../../layout/scene.js';

export class CtInitiativeMap extends DataElement {
  static override styles: CSSResultGroup = [DataElement.styles, css`:host { --_block-size: 40em; }`];
  readonly kind = 'initiative';
  readonly messages = { ...kit, ...initiativeMap };
  readonly words = {
    name: 'map.name', things: 'map.name', count: 'count.initiatives',
    views: [{ view: 'chart', label: 'toolbar.map' }, { view: 'table', label: 'toolbar.table' }],
  } as const;
  protected readonly defaultFacets = ['country', 'sector', 'status'];

  summary(): string {
    return this.localization.t('count.initiatives', { count: this.shown?.count ?? 0 });
  }

  renderVisual(): TemplateResult {
    return html`<p>map</p>`;
  }

  async scene(width: number): Promise<Scene> {
    return { width, height: 100, marks: [] };
  }
}
