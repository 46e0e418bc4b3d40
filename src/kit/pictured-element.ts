import { nothing, type TemplateResult } from 'lit';
import type { Scene } from '../layout/scene.js';
import type { Entry } from '../model/entries.js';
import type { AnyRecord } from '../model/feed.js';
import { facetNames, type ShownKind } from '../query/facet-names.js';
import { ElementAttributes } from './element-attributes.js';
import type { CalendarEvent } from './export/ics.js';
import type { Rows } from './export/request.js';
import type { Localization } from './format.js';
import type { MessageKey, Messages } from './i18n.js';
import type { ToolbarModel } from './toolbar.js';

export type DownloadKind = 'png' | 'svg' | 'csv' | 'json' | 'ics';

/** The words of an element's frame. */
export interface ElementWords {
  /** Its name, for the heading's place in files and tables. */
  readonly name: MessageKey;
  /** "no {things}". */
  readonly things: MessageKey;
  /** "{count} things". */
  readonly count: MessageKey;
  /** Names of its views; the first is its picture. */
  readonly views: ToolbarModel['views'];
}

/** What each data element says for itself: its records, its words, its picture and its files. */
export abstract class PicturedElement extends ElementAttributes {
  /** All records of this element's kind, as the feed gives them. */
  abstract get records(): readonly AnyRecord[];
  /** Those that filter and search leave, in order. */
  abstract get shownRecords(): readonly AnyRecord[];
  /** The reader's language; only to be asked for once it is here. */
  abstract get localization(): Localization;

  /** Kind of the records that the element shows. */
  abstract readonly kind: ShownKind;
  /** English messages that come with the element. */
  abstract readonly messages: Messages;
  abstract readonly words: ElementWords;
  /** Facets that the filters show where `facets` does not say. */
  protected abstract readonly defaultFacets: readonly string[];
  /** Kinds of file that the element can make, in the order of the menu. */
  readonly exportKinds: readonly DownloadKind[] = ['png', 'svg', 'csv', 'json'];
  /** True if the picture says something and can be used without any record on it, such as a map. */
  readonly keepsPicture: boolean = false;

  /** The heading, or what the element is called. */
  get name(): string {
    return this.heading || this.localization.t(this.words.name);
  }

  get shownFacets(): readonly string[] {
    const known = facetNames[this.kind];
    return [...new Set(this.facets?.toString().split(/[\s,]+/) ?? this.defaultFacets)].filter((name) => known.includes(name));
  }

  /** True if the picture itself tells all of a record, so that no details of it open beside it. */
  tellsAll(_entry: Entry): boolean {
    return false;
  }

  /** No more exactly than this are places told. */
  get precision(): 'exact' | 'region' | 'country' {
    return 'exact';
  }

  /** A sentence that stands with the picture and must not be lost in a file. */
  get disclaimer(): string | undefined {
    return undefined;
  }

  /** Loads what the picture needs beside the element itself, such as geometry. */
  protected async loadParts(): Promise<void> {}

  /** Whether the feed has anything for this element. */
  protected hasContent(): boolean {
    return this.records.length > 0;
  }

  /** Called before drawing when the data, the filter or the reader's language is another. */
  protected shownChanged(): void {}

  /** The picture. */
  abstract renderVisual(): TemplateResult;

  /** What the data shows, in a sentence of the reader's language. */
  abstract summary(): string | TemplateResult;

  /** The picture as a scene of a width in CSS pixels, for files. */
  abstract scene(width: number): Promise<Scene>;

  /** How many records of how many a picture shows, where that is not what the file of its records holds. */
  pictureCount(): string | undefined {
    return undefined;
  }

  /** Records in a file: as they came, unless the element may not tell all. */
  exportedRecords(): readonly AnyRecord[] | Promise<readonly AnyRecord[]> {
    return this.shownRecords;
  }

  /** The rows of a CSV file, for an element whose readers expect other rows than one for each record. */
  exportedRows(): Promise<Rows | undefined> {
    return Promise.resolve(undefined);
  }

  /** The dated things among the shown records, for a calendar file. */
  calendarEvents(): readonly CalendarEvent[] | Promise<readonly CalendarEvent[]> {
    return [];
  }

  renderLegend(): unknown {
    return nothing;
  }
}
