/** Figures of several runs as a table that can be read, and the machine that they come from. */
import { cpus, loadavg } from 'node:os';
import { median } from './measure.mjs';

/**
 * Figures of all runs of one element at one size with one build; `failed` says why there are none.
 * @typedef {{tag: string, size: number, build: string, runs: import('./measure.mjs').Figures[], failed?: string}} Cell
 */

/** In the order of the table, with the decimals that mean something. */
const measures = /** @type {const} */ ([
  ['first in page, 100', 'ms', 0], ['drawing from data', 'ms', 0], ['drawing from src', 'ms', 0], ['at rest', 'ms', 0], ['zoom step', 'ms', 1], ['scroll step', 'ms', 1],
  ['first filter', 'ms', 0], ['filter', 'ms', 1], ['first key', 'ms', 0], ['key', 'ms', 1], ['first selection', 'ms', 0], ['selection', 'ms', 1],
  ['longest task, drawing', 'ms', 0], ['longest gap, drawing', 'ms', 0], ['longest task, src', 'ms', 0], ['longest task, use', 'ms', 0],
  ['heap, drawn', 'MB', 1], ['heap, used', 'MB', 1], ['DOM elements', '', 0], ['DOM nodes', '', 0], ['layout shift', '', 3],
]);

/** @param {Cell | undefined} cell @param {string} measure @param {'wall' | 'cpu' | 'value'} part */
export function medianOf(cell, measure, part) {
  const values = (cell?.runs ?? []).flatMap((figures) => figures[measure]?.[part] ?? []);
  return values.length ? median(values) : undefined;
}

/**
 * How the cost grows: 0 where it does not depend on the number of records, 1 where twice the records cost twice as much.
 * @param {number} from @param {number} cost @param {number} to @param {number} laterCost
 */
export const growth = (from, cost, to, laterCost) => Math.log(laterCost / cost) / Math.log(to / from);

/** @param {Cell | undefined} cell @param {string} measure @param {number} digits */
function shown(cell, measure, digits) {
  const [wall, cpu, value] = /** @type {const} */ (['wall', 'cpu', 'value']).map((part) => medianOf(cell, measure, part)?.toFixed(digits));
  return value ?? (wall === undefined ? '' : `${wall} (${cpu})`);
}

/** @param {readonly (readonly string[])[]} rows @returns {string} */
function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => row.map((text, column) => (column ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[0] ?? 0))).join('   ').trimEnd()).join('\n');
}

/**
 * A table for each element: measures down, sizes across; with a second build, ratios to it.
 * @param {readonly Cell[]} cells @param {readonly string[]} builds the measured one, and the one to compare with
 */
export function tables(cells, [build = '', other]) {
  return [...new Set(cells.map(({ tag }) => tag))].map((tag) => {
    const sizes = [...new Set(cells.filter((cell) => cell.tag === tag).map(({ size }) => size))].sort((a, b) => a - b);
    const cell = (/** @type {number} */ size, /** @type {string} */ of) => cells.find((each) => each.tag === tag && each.size === size && each.build === of);
    const [from = 0, to = 0] = [sizes[0], sizes.at(-1)];
    const head = [tag, ...sizes.flatMap((size) => [size.toLocaleString('en'), ...(other === undefined ? [] : ['ratio'])]), 'growth'];
    const body = measures.flatMap(([measure, unit, digits]) => {
      const texts = sizes.flatMap((size) => {
        if (other === undefined) return [shown(cell(size, build), measure, digits)];
        const part = medianOf(cell(size, build), measure, 'cpu') === undefined ? 'value' : 'cpu';
        const [mine, theirs] = [build, other].map((of) => medianOf(cell(size, of), measure, part));
        return [shown(cell(size, build), measure, digits), mine === undefined || !theirs ? '' : (mine / theirs).toFixed(2)];
      });
      if (texts.every((text) => text === '')) return [];
      const costs = [from, to].map((size) => medianOf(cell(size, build), measure, 'wall'));
      const grown = from < to && costs[0] && costs[1] ? growth(from, costs[0], to, costs[1]).toFixed(2) : '';
      return [[`${measure}${unit && ` [${unit}]`}`, ...texts, grown]];
    });
    const failures = cells.filter((each) => each.tag === tag && each.failed).map(({ size, build: of, failed }) => `  ${size.toLocaleString('en')} (${of}) failed: ${failed}`);
    return [aligned([head, ...body]), ...failures].join('\n');
  }).join('\n\n');
}

/** @param {string} browser its version */
export function machine(browser) {
  const cores = cpus();
  const load = /** @type {number} */ (loadavg()[0]);
  return { cores: cores.length, processor: cores[0]?.model ?? 'unknown', load: Math.round(load * 100) / 100, isLoaded: load > cores.length * 0.4, node: process.version, browser };
}
