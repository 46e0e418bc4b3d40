import type { TemplateResult } from 'lit';
import type { Hands } from '../../kit/hands.js';
import { adopt } from '../../kit/adopt.js';
import { scrollToShow, windowAt, type MatrixView } from '../../layout/matrix-scroll.js';
import type { MatrixWindow } from '../../layout/matrix-window.js';
import { filterValues, withFilter, type Filters } from '../../query/filters.js';
import { CellCard } from './cell-card.js';
import type { CtCoverageMatrix } from './coverage-matrix.js';
import { partStyles } from './parts.styles.js';
import { cellInWords, type CellPlace } from './words.js';

/** A place by its line and its column as they are drawn; -1 is the headers. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** What readers do with the grid: scrolling, the keys of a grid, and the card beside what is pointed at. */
export class MatrixHands implements Hands {
  window: MatrixWindow;
  #host: CtCoverageMatrix;
  #card: CellCard;
  /** True if the active place is to have the focus once it is drawn. */
  #focusing = false;
  /** True while the box has the focus for a place that is not drawn. */
  #keeps = false;

  constructor(host: CtCoverageMatrix) {
    this.#host = host;
    this.window = host.drawnWindow;
    this.#card = new CellCard(host);
    adopt(host, partStyles);
  }

  get #grid(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.grid');
  }

  handle(event: Event, target: Element): void {
    const place = this.#host.placeOf(target);
    switch (event.type) {
      case 'scroll':
        this.#card.hide();
        return this.#follow();
      case 'click':
        if (place) this.press(place);
        return;
      case 'keydown': return this.#pressed(event as KeyboardEvent, place);
      case 'focusin': return this.#focused(target, place);
      case 'pointerover': return this.#card.show(place);
      case 'pointerleave': return this.#card.leave();
      case 'focusout': return this.#card.leave();
      default:
    }
  }

  /** The box has been drawn: what is seen may be another part, and the focus goes where it was. */
  drawn(): void {
    // In the frame that is next all is laid out once: to ask now would do it in the task of the drawing.
    requestAnimationFrame(() => this.#follow());
    this.#card.place();
    const grid = this.#grid;
    const focused = this.#host.shadowRoot!.activeElement;
    if (!grid || (!this.#focusing && !grid.contains(focused))) return;
    const { active } = this.#host;
    const target = grid.querySelector<HTMLElement>(`[data-row="${active.row}"][data-column="${active.column}"]`);
    // Cells are drawn anew in the same places: the one with the focus may stand for another by now. Where its own is not drawn, the box keeps the focus.
    if (target && (this.#focusing || this.#keeps || focused !== grid)) {
      this.#focusing = false;
      this.#keeps = false;
      if (target !== focused) target.focus({ preventScroll: true });
    } else if (!target && focused !== grid) {
      this.#keeps = true;
      grid.focus({ preventScroll: true });
    }
  }

  /** What pressing a place does: the group is filtered by its row, its column or both, and pressed again it lets go. Where a filter would leave nothing, a cell only opens. */
  press({ row, column }: CellPlace): void {
    const host = this.#host;
    const { matrix, rowFacet, columnFacet } = host.arrangement!;
    const values: [facet: string, value: string][] = [];
    if (row >= 0) values.push([rowFacet, matrix.rows.values[row]!]);
    if (column >= 0) values.push([columnFacet, matrix.columns.values[column]!]);
    const isChosen = values.every(([facet, value]) => this.#isOnly(facet, value));
    let { filters }: { filters: Filters } = host;
    for (const [facet, value] of values) filters = withFilter(filters, facet, isChosen ? [] : [value]);
    const opened = values.length < 2 ? undefined : { row: values[0]![1], column: values[1]![1] };
    if (opened && !isChosen && this.#isBare(row, column)) {
      const wasOpen = host.opened?.row === opened.row && host.opened.column === opened.column;
      this.letGoOfCell();
      if (!wasOpen) {
        host.opened = opened;
        // No filter changes that would be told: what is said of the cell is.
        host.announcement = cellInWords(host.arrangement!, { row, column }, host.localization);
      }
    } else {
      host.opened = isChosen ? undefined : opened;
      host.act({ filters });
    }
    host.active = { row, column };
    host.requestUpdate();
  }

  /** True for a cell without records, or with none that a filter by other facets or a search lets through. */
  #isBare(row: number, column: number): boolean {
    const { arrangement, filters, search } = this.#host;
    const { matrix, rowFacet, columnFacet } = arrangement!;
    const cell = row * matrix.width + column;
    if (matrix.shown[cell]) return false;
    return !matrix.all[cell] || search !== '' || Object.keys(filters).some((facet) => facet !== rowFacet && facet !== columnFacet && filterValues(filters, facet).length > 0);
  }

  /** Lets go: of the selected record, else of the open cell. */
  letGo(): void {
    if (this.#host.selected !== null) this.#host.act({ selected: null });
    else this.letGoOfCell();
  }

  /** Closes what is said about a cell, and lets go of the filter that its press has set. */
  letGoOfCell(): void {
    const { opened, arrangement } = this.#host;
    if (!opened || !arrangement) return;
    const { matrix, rowFacet, columnFacet } = arrangement;
    if (this.#isOnly(rowFacet, opened.row) && this.#isOnly(columnFacet, opened.column)) {
      this.press({ row: matrix.rows.values.indexOf(opened.row), column: matrix.columns.values.indexOf(opened.column) });
    }
    this.#host.opened = undefined;
  }

  /** True if a facet is filtered by this value alone. */
  #isOnly(facet: string, value: string): boolean {
    const values = filterValues(this.#host.filters, facet);
    return values.length === 1 && values[0] === value;
  }

  renderCard(): TemplateResult | undefined {
    return this.#card.render();
  }

  #view(grid: HTMLElement): MatrixView {
    const size = (selector: string): DOMRect | undefined => grid.querySelector(selector)?.getBoundingClientRect();
    const nameWidth = size('.name')?.width ?? 0;
    const headHeight = size('.head')?.height ?? 0;
    return {
      width: grid.clientWidth - nameWidth, height: grid.clientHeight - headHeight,
      cell: size('.column')?.width ?? 0, line: size('.lines > .line')?.height ?? 0,
      x: Math.abs(grid.scrollLeft), y: grid.scrollTop,
    };
  }

  /** Draws another part where that is seen. */
  #follow(): void {
    const grid = this.#grid;
    const { arrangement, printing } = this.#host;
    if (!grid || !arrangement || printing) return;
    const { lines, columns } = arrangement;
    const next = windowAt(lines.length, columns.length, this.#view(grid));
    const { top, bottom, start, end } = this.window;
    // What is drawn and not seen does no harm, as long as it is there.
    if (top <= next.top && bottom >= next.bottom && start <= next.start && end >= next.end && bottom <= lines.length && end <= columns.length) return;
    this.window = next;
    this.#host.requestUpdate();
  }

  #focused(target: Element, place: CellPlace | undefined): void {
    if (!place) return;
    const { row, column } = this.#host.active;
    if (place.row !== row || place.column !== column) {
      this.#host.active = place;
      this.#host.requestUpdate();
    }
    // A press shows the card as well, which is all that a finger can do.
    if (target.matches(':focus-visible') || matchMedia('(hover: none)').matches) this.#card.show(place);
  }

  #pressed(event: KeyboardEvent, place: CellPlace | undefined): void {
    if (event.key === 'Escape') {
      this.#card.hide();
      return this.letGo();
    }
    if (place && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return this.press(place);
    }
    if (event.altKey || event.metaKey) return;
    const { arrangement, active } = this.#host;
    const grid = this.#grid;
    if (!arrangement || !grid) return;
    const { lines, columns } = arrangement;
    const from = place ?? active;
    const at: Position = { line: from.row < 0 ? -1 : lines.findIndex(({ row }) => row === from.row), column: from.column < 0 ? -1 : columns.indexOf(from.column) };
    const view = this.#view(grid);
    const to = moved(event, at, lines.length, columns.length, Math.max(1, Math.floor(view.height / view.line) - 1), this.#host.direction === 'rtl');
    if (!to) return;
    event.preventDefault();
    // Names of regions are passed over, in the direction of the key.
    const step = to.line < at.line ? -1 : 1;
    let { line } = to;
    while (line >= 0 && lines[line] && lines[line].row < 0) line += step;
    if (line >= lines.length) return;
    this.#goTo({ line, column: to.column }, grid, view);
  }

  #goTo({ line, column }: Position, grid: HTMLElement, view: MatrixView): void {
    const { lines, columns } = this.#host.arrangement!;
    if (line < 0 && column < 0) return;
    if (line >= 0) grid.scrollTop = scrollToShow(line * view.line, view.line, view.y, view.height);
    if (column >= 0) grid.scrollLeft = scrollToShow(column * view.cell, view.cell, view.x, view.width) * (this.#host.direction === 'rtl' ? -1 : 1);
    this.#focusing = true;
    this.#host.active = { row: line < 0 ? -1 : lines[line]!.row, column: column < 0 ? -1 : columns[column]! };
    this.#follow();
    this.#host.requestUpdate();
  }
}

/** Where a key leads in a grid of so many lines and columns (ARIA Authoring Practices, "grid"); the corner is nowhere. */
function moved({ key, ctrlKey }: KeyboardEvent, { line, column }: Position, lines: number, columns: number, page: number, rtl: boolean): Position | undefined {
  const [last, end] = [lines - 1, columns - 1];
  const within = (value: number, most: number): number => Math.max(-1, Math.min(most, value));
  const across = (step: number): Position => ({ line, column: within(column + (rtl ? -step : step), end) });
  const down = (step: number): Position => ({ line: Math.max(column < 0 ? 0 : -1, within(line + step, last)), column });
  const to = ((): Position | undefined => {
    switch (key) {
      case 'ArrowRight': return across(1);
      case 'ArrowLeft': return across(-1);
      case 'ArrowDown': return down(1);
      case 'ArrowUp': return down(-1);
      case 'PageDown': return down(page);
      case 'PageUp': return down(-page);
      case 'Home': return ctrlKey ? { line: 0, column: 0 } : { line, column: 0 };
      case 'End': return ctrlKey ? { line: last, column: end } : { line, column: end };
      default: return undefined;
    }
  })();
  return to && to.line < 0 && to.column < 0 ? { line, column } : to;
}
