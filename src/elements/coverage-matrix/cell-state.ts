import { isolated } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import type { Matrix } from '../../layout/matrix.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { stateInWords, type CellPlace } from './words.js';

/** A cell in words for `said`; `write` is how the first one is written. */
export function cellState({ localization, feedData }: CtCoverageMatrix, matrix: Matrix, place: CellPlace, write = (text: string): string => text): string {
  const words = stateInWords(matrix, place, localization);
  if (matrix.state(place.row, place.column) !== 'other') return write(words);
  const { text, lang }: ShownText = localization.text(matrix.word(place.row, place.column), feedData?.feed.language) ?? { text: localization.t('matrix.noWord') };
  // It comes first.
  return isolated({ text: write(text), lang }) + words.slice(text.length);
}
