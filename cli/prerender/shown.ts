import type { Dataset } from '../../src/kit/dataset.js';
import type { FieldContext } from '../../src/kit/fields.js';
import type { AnyRecord, RecordKind } from '../../src/model/feed.js';
import type { ViewOfTag } from './page-feeds.js';

/** What a tag shows of its feed. */
export interface Shown {
  /** The name of the element or its own heading. */
  readonly title: string;
  readonly kind: RecordKind;
  readonly records: readonly AnyRecord[];
  /** How many there are without filter and search. */
  readonly all: number;
  /** Rows in a table at most. */
  readonly most: number;
  readonly view: ViewOfTag;
  readonly indicator: string | undefined;
  /** Level of a heading below that of the element, if it has one. */
  readonly level: number;
  readonly dataset: Dataset;
  readonly context: FieldContext;
}
