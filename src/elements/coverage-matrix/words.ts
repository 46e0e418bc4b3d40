import type { TemplateResult } from 'lit';
import { isolated, said } from '../../kit/bdi.js';
import { facetLabel } from '../../kit/facet-labels.js';
import type { Localization, ShownText } from '../../kit/format.js';
import type { MessageKey } from '../../kit/i18n.js';
import type { Matrix } from '../../layout/matrix.js';
import { isReported, type Arrangement } from './arrangement.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';

/** Index of a value on each axis; -1 is the header of the other. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The letter that stands in a cell for a word of the feed, and before that word in the key. */
export const letterOf = (index: number): string => (index < 26 ? (index + 10).toString(36) : '…');

/** What stands in a cell. */
export function textOf(matrix: Matrix, { row, column }: CellPlace, localization: Pick<Localization, 'number'>): string {
  const cell = row * matrix.width + column;
  const shown = matrix.shown[cell]!;
  switch (matrix.state(row, column)) {
    case 'gap': return localization.number(0);
    case 'other': return letterOf(matrix.words.indexOf(matrix.word(row, column)));
    case 'hidden': return `(${matrix.all[cell] ? localization.number(matrix.all[cell]) : '•'})`;
    case 'unreported': return '';
    default: return shown ? localization.number(shown) : '•';
  }
}

/** Cells are many, and what they say is not. */
const spoken = new WeakMap<Localization, Map<string, string>>();

/** A cell in words, without its place: "overlap, 3 initiatives". */
export function stateInWords(matrix: Matrix, { row, column }: CellPlace, localization: Localization): string {
  const { t } = localization;
  const cell = row * matrix.width + column;
  const shown = matrix.shown[cell]!;
  const all = matrix.all[cell]!;
  const state = matrix.state(row, column);
  const word = state === 'other' ? matrix.word(row, column) || t('matrix.noWord') : state === 'unplaced' ? '' : t(`matrix.${state}`);
  const isDisputed = matrix.isDisputed(row, column);
  const key = [shown, all, isDisputed, state, word].join();
  let known = spoken.get(localization);
  if (!known) spoken.set(localization, (known = new Map()));
  const before = known.get(key);
  if (before !== undefined) return before;
  const parts = [word];
  if (shown) parts.push(t('count.initiatives', { count: shown }));
  else if (state === 'hidden' && all) parts.push(t('count.initiatives', { count: all }));
  else if (state === 'active' || state === 'unplaced') parts.push(t('matrix.reported'));
  if (isDisputed) parts.push(t('matrix.disputed'));
  if (shown && shown < all) parts.push(t('matrix.alsoHidden', { count: all - shown }));
  const words = parts.filter(Boolean).join(t('list.separator'));
  known.set(key, words);
  return words;
}

/** A cell in words: "Ghana, cocoa: overlap, 3 initiatives". */
export function cellInWords({ matrix, rowNames, columnNames }: Arrangement, place: CellPlace, localization: Localization): string {
  return localization.t('matrix.cell', { row: rowNames[place.row]!.text, column: columnNames[place.column]!.text, what: stateInWords(matrix, place, localization) });
}

/** A row or a column in words: "Ghana: 4 initiatives". */
export function headerInWords({ text }: ShownText, total: number, { t }: Localization): string {
  return t('matrix.header', { value: text, what: t('count.initiatives', { count: total }) });
}

/** The names of the two facets inside a sentence. */
export function facetsInSentence({ rowFacet, columnFacet }: Arrangement, localization: Localization): { readonly rows: string; readonly columns: string } {
  const name = (facet: string): string => facetLabel(facet, localization).toLocaleLowerCase(localization.locale);
  return { rows: name(rowFacet), columns: name(columnFacet) };
}

/** "6 of 72 country–sector pairs reported; 1 overlap, 2 confirmed gaps; most covered: cocoa (2 countries)." */
export function matrixSentence(arrangement: Arrangement, localization: Localization): TemplateResult {
  const { matrix, tally, rowFacet, columnNames } = arrangement;
  const { t } = localization;
  const say = (key: MessageKey, count: number): string[] => (count ? [t(key, { count })] : []);
  const counted = [...say('matrix.overlaps', tally.overlaps), ...say('matrix.gaps', tally.gaps), ...say('matrix.hiddenPairs', tally.hidden)];
  const parts = [t('matrix.pairs', { reported: tally.reported, count: tally.pairs, ...facetsInSentence(arrangement, localization) })];
  if (counted.length) parts.push(counted.join(t('list.separator')));
  const most = Math.max(0, ...tally.covered);
  const first = columnNames.filter((_name, column) => tally.covered[column] === most);
  // What many columns share is no finding.
  if (most && first.length <= 2 && matrix.columns.given > 1) {
    const things = rowFacet === 'country' ? t('count.countries', { count: most }) : t('matrix.share', { shown: most, all: matrix.rows.given });
    parts.push(t(first.length > 1 ? 'matrix.mostEach' : 'matrix.most', { names: localization.list(first.map(isolated)), things }));
  }
  return said(t('matrix.sentence', { parts: parts.join(t('list.semicolon')) }), first[0]?.lang);
}

/** What the picture alone does not say. */
export function matrixNotes({ feedData, localization }: CtCoverageMatrix, arrangement: Arrangement): readonly string[] {
  const { matrix, rowFacet, columnFacet } = arrangement;
  const { t } = localization;
  const say = (key: MessageKey, count: number): string[] => (count ? [t(key, { count, ...facetsInSentence(arrangement, localization) })] : []);
  return [
    t('matrix.counted'),
    ...say('matrix.unplaced', matrix.unplaced),
    ...say('matrix.left', matrix.rows.left + matrix.columns.left),
    ...say('matrix.elsewhere', isReported(rowFacet, columnFacet) ? 0 : feedData?.feed.coverage.length ?? 0),
  ];
}
