import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** An attribute that is a number, or absent. */
export const numberAttribute = { converter: { fromAttribute: (value: string | null) => (value === null || value.trim() === '' || !Number.isFinite(Number(value)) ? undefined : Number(value)) } };

/** The attributes that every data element has, each with its property of the same meaning. */
export abstract class ElementAttributes extends LitElement {
  /** URL of the JSON, resolved against the page. */
  @property() src?: string;
  /** The feed as an object; wins over `src`. */
  @property({ attribute: false }) data?: unknown;
  /** Name of the feed's format; `auto` finds it by the shape. */
  @property({ useDefault: true }) format = 'auto';
  /** A mapping document, or (as an attribute) its URL. */
  @property() mapping?: unknown;
  /** Id of the record to show or select. */
  @property() record?: string;
  /** Widgets of one group share data, filters, search and selection. */
  @property() group?: string;
  /** What is shown: the picture (`chart`, or `list`) or the `table`. */
  @property({ useDefault: true }) view = 'chart';
  /** Visible heading. */
  @property() heading?: string;
  /** Level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', converter: numberAttribute.converter }) headingLevel?: number;
  /**
   * `auto` follows the page's colour scheme.
   * @reflect
   */
  @property({ useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** BCP 47 tag; else the nearest `lang`. */
  @property() locale?: string;
  /** Zone of date-times: `event`, `viewer` or an IANA zone. */
  @property({ attribute: 'time-zone', useDefault: true }) timeZone = 'event';
  /** `lazy` fetches when near the viewport. */
  @property({ useDefault: true }) loading: 'lazy' | 'eager' = 'lazy';
  /** Seconds between reloads, at least 5. */
  @property(numberAttribute) refresh?: number;
  /** Seconds to wait for the data. */
  @property(numberAttribute) timeout?: number = 20;
  /** Key in the URL fragment under which the view's state is kept. */
  @property() permalink?: string;
  /** Kinds of file offered, such as `png csv`; empty for none. */
  @property() downloads?: string;
  @property({ type: Boolean, attribute: 'without-toolbar' }) withoutToolbar = false;
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;
  @property({ type: Boolean, attribute: 'without-search' }) withoutSearch = false;
  @property({ type: Boolean, attribute: 'without-attribution' }) withoutAttribution = false;
  /** Sent with the request: `omit`, `same-origin` or `include`. */
  @property({ useDefault: true }) credentials: 'omit' | 'same-origin' | 'include' = 'omit';
  /** Facets that the filters show, in order, such as `country sector`. */
  @property() facets?: string;
  /** Stop reading after so many records. Pages are read up to 50,000 where this does not say. */
  @property({ attribute: 'max-records', converter: numberAttribute.converter }) maxRecords?: number;
}
