import { measureWith } from '../../kit/export/measure.js';
import { fieldLabels } from '../../kit/locales/en/fields.js';
import { uptakeParts } from '../../kit/locales/en/uptake-parts.js';
import type { Scene } from '../../layout/scene.js';
import { columnsScene, listScene, type ItemText, type UptakeSceneOptions } from '../../layout/uptake-scene.js';
import { viewUptake } from '../../layout/uptake-view.js';
import type { UptakeGraph } from '../../layout/uptake.js';
import { columnPlaces, headOf, noteText, uptakeColumns, type ColumnKind, type UptakeItem } from './columns-form.js';
import { relationOf, treeRows, uptakeTree } from './tree-form.js';
import type { CtUptakeThread } from './uptake-thread.js';
import { partsInWords, reasonOf, wordsOf, type ItemWords, type ThreadContext } from './words.js';

/** Px of records that a picture holds; the whole is in the table and the data. */
const most = 3000;
/** Px from which the columns have room. */
const roomy = 560;

/** What the element shows, as a scene for files. */
export function drawThread(host: CtUptakeThread, graph: UptakeGraph | undefined, given: Omit<ThreadContext, 'view'>, width: number): Scene {
  const { localization, lit, shown } = host;
  if (!graph || !shown) return { width, height: 0, marks: [] };
  const t = localization.say(uptakeParts);
  localization.learn(uptakeTree);
  const labelled = localization.say(fieldLabels);
  const view = viewUptake(graph, { rows: shown.rows, lit, unfolded: host.picture.unfolded });
  const context: ThreadContext = { ...given, view };
  const measure = measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily);
  const options: UptakeSceneOptions = {
    width, measure: (text, size, weight = 400) => measure(text, size, weight), rtl: host.direction === 'rtl', locale: localization.locale, most,
    more: (count) => t('uptake.rest', { count }),
  };
  const inWords = ({ name, word, line, counts }: ItemWords): ItemText => ({ text: name.text, word: word?.text, line: line?.text ?? (counts && partsInWords(counts, localization)) });
  const signed = (kind: string, index: number, words: ItemText): ItemText => {
    if (kind === 'event' || kind === 'loose' || kind === 'untied') return { ...words, strong: true };
    return kind === 'proposal' || kind === 'merged' ? { ...words, status: graph.records.proposal[index]!.status ?? '' } : words;
  };
  const isLit = (id: string | undefined) => id !== undefined && lit.has(id);

  if (width < roomy) {
    const rows = treeRows(view, () => true);
    return listScene(rows.map((row) => {
      const { kind, index, level } = row;
      const words = wordsOf(kind, index, context);
      const relation = relationOf(row);
      const by = relation && localization.t(`uptake.by.${relation}`);
      const text = signed(kind, index, inWords(words));
      return { ...text, text: by ? labelled('field.labelled', { label: by, text: text.text }) : text.text, level, lit: isLit(words.id) };
    }), options);
  }
  const columns = uptakeColumns(view, { event: () => 50, session: () => 66, fold: 46, note: 34, gap: 10, proposal: (i) => (reasonOf(graph.records.proposal[i]!, context) ? 62 : 46), output: 62 }, width < 740);
  const kinds: readonly ColumnKind[] = columns.columns.map(({ kind }) => kind);
  const textOf = (item: UptakeItem): ItemText => {
    if (item.kind === 'note') return { text: noteText(item, localization) };
    return signed(item.kind, item.index, inWords(wordsOf(item.kind, item.index, context)));
  };
  return columnsScene({ ...options, columns, places: columnPlaces(kinds, width, 44, options.rtl ?? false), heads: kinds.map((kind) => headOf(kind, context)), textOf, isLit: (item) => host.picture.isLit(item, view) });
}
