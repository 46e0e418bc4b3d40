import { html, svg, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { within } from '../../kit/bdi.js';
import type { Hands } from '../../kit/hands.js';
import { chartParts } from '../../kit/locales/en/chart-parts.js';
import { rovingTarget } from '../../kit/roving.js';
import { stated } from '../../layout/chart-data.js';
import type { Track } from '../../layout/chart-lines.js';
import { handStyles } from './hands.styles.js';
import type { CtIndicatorChart } from './indicator-chart.js';

/** A value that is pointed at: the place of its track, and its own in it. */
interface Spot {
  readonly track: number;
  readonly at: number;
}

/** Px within which a pointer means a value. */
const reach = 60;

/** What readers do with a chart: point at values, walk from one to the next, open the details or filter. */
export class ChartHands implements Hands {
  #host: CtIndicatorChart;
  #spot: Spot | undefined;
  #isWalking = false;

  constructor(host: CtIndicatorChart) {
    this.#host = host;
    adopt(host, handStyles);
    host.requestUpdate();
  }

  handle(event: Event, target: Element): void {
    // In the list of indicators arrows go from one to the next.
    if (target.localName === 'button') return rovingTarget(event as KeyboardEvent, target, target.closest('.others')!, this.#host.direction)?.focus();
    switch (event.type) {
      case 'pointermove': return this.#pointed(event as PointerEvent);
      case 'pointerleave': return this.#isWalking ? undefined : this.#show(undefined);
      case 'focusout':
        this.#isWalking = false;
        return this.#show(undefined);
      case 'click': return this.#clicked(event as PointerEvent);
      case 'keydown': return this.#pressed(event as KeyboardEvent);
      default:
    }
  }

  /** The picture is another: what was pointed at may not be there. */
  forget(): void {
    const track = this.#tracks[this.#spot?.track ?? -1];
    if (!track || this.#spot!.at >= track.rows.length) this.#spot = undefined;
  }

  render(): TemplateResult {
    const spot = this.#spot;
    const place = spot && this.#placeOf(spot);
    const { drawn } = this.#host;
    const keys = html`<p class="visually-hidden" id="chart-keys">${this.#host.localization.say(chartParts)('chart.keys')}</p>`;
    if (!spot || !place || !drawn) return keys;
    const { width, height } = drawn.scene;
    const { y = height - 40 } = place;
    const { name, value } = this.#told(spot);
    const said = (text: string): TemplateResult => this.#host.chart!.words.said(text);
    return html`${keys}<svg class="over" viewBox="0 0 ${width} ${height}" width=${width * this.#host.zoom} aria-hidden="true">${svg`<path d="M${place.x} 24V${height - 26}" class=${this.#isTime ? 'hair' : 'none'}></path><circle cx=${place.x} cy=${y} r="7" class=${place.y === undefined ? 'none' : ''}></circle>`}</svg>
      <div class="card small" aria-hidden="true" dir=${this.#host.direction}><div class="card-title"><bdi>${said(name)}</bdi></div><bdi>${said(value)}</bdi></div>`;
  }

  /** After drawing: puts the card beside its value. */
  updated(): void {
    const card = this.#host.renderRoot.querySelector<HTMLElement>('.plot .card');
    const place = this.#spot && this.#placeOf(this.#spot);
    const { drawn } = this.#host;
    if (!card || !place || !drawn) return;
    const scale = (this.#host.renderRoot.querySelector('.plot svg')?.clientWidth ?? 0) / drawn.scene.width || 1;
    const [width, height] = [drawn.scene.width * scale, drawn.scene.height * scale];
    const x = place.x * scale;
    const y = place.y === undefined ? height - 40 : place.y * scale;
    const left = x + 14 + card.offsetWidth > width ? Math.max(0, x - 14 - card.offsetWidth) : x + 14;
    card.style.setProperty('left', `${left}px`);
    card.style.setProperty('top', `${Math.max(0, Math.min(y - card.offsetHeight - 8, height - card.offsetHeight))}px`);
  }

  get #tracks(): readonly Track[] {
    return this.#host.drawn?.tracks ?? [];
  }

  get #isTime(): boolean {
    const form = this.#host.chart?.form;
    return form === 'line' || form === 'parity';
  }

  #placeOf({ track, at }: Spot): ReturnType<Track['place']> {
    const { rows, place } = this.#tracks[track]!;
    return place(rows[at]!);
  }

  /** A value in words: its group, its date, and what it is. */
  #told({ track, at }: Spot): { readonly name: string; readonly value: string; readonly said: string } {
    const { chart, localization } = this.#host;
    const { words, drawn, form, observed: { dates, dateOf, list } } = chart!;
    const t = localization.say(chartParts);
    const { group, rows, label } = this.#tracks[track]!;
    const row = rows[at]!;
    const { values, states } = drawn.observed;
    const date = dates[dateOf[row]!];
    const { status } = list[row]!;
    const number = values[row]!;
    let value = states[row] === stated.suppressed ? t('chart.suppressed')
      : Number.isNaN(number) ? t('chart.none')
        : form === 'parity' ? t(words.keyOf('chart.ratio'), { ratio: words.number(Number(number.toPrecision(3))) }) : words.amount(number);
    const note = states[row] === stated.estimate ? t('chart.estimate') : states[row] === stated.final && status && status !== 'final' ? within(localization.text(status, words.feedLanguage)!) : undefined;
    if (note) value = t('chart.noted', { value, note });
    const own = drawn.slice.by && form !== 'parity' ? words.named(drawn.slice.by, group.key) : undefined;
    const name = [label === own?.text ? '' : label, own && within(own)].filter(Boolean).join(localization.t('list.separator'));
    const when = date ? words.date(date.text) : t('chart.noDate');
    const values_ = { date: when, name, value };
    return { name: [name, when].filter(Boolean).join(localization.t('list.separator')), value, said: t(name ? 'chart.point' : 'chart.pointOnly', values_) };
  }

  #show(spot: Spot | undefined, isWalking = false): void {
    const now = this.#spot;
    this.#isWalking = isWalking;
    if (now?.track === spot?.track && now?.at === spot?.at) return;
    this.#spot = spot;
    if (spot && isWalking) this.#host.announcement = this.#told(spot).said;
    this.#host.requestUpdate();
  }

  #nearest(event: PointerEvent): Spot | undefined {
    const svgBox = this.#host.renderRoot.querySelector('.plot svg')?.getBoundingClientRect();
    const { drawn } = this.#host;
    if (!svgBox || !drawn || !svgBox.width) return undefined;
    const scale = drawn.scene.width / svgBox.width;
    const [x, y] = [(event.clientX - svgBox.left) * scale, (event.clientY - svgBox.top) * scale];
    let best: Spot | undefined;
    let least = reach * reach;
    const isBar = this.#host.chart?.form === 'bar';
    this.#tracks.forEach(({ rows, place }, track) => {
      for (const at of around(rows, place, x)) {
        const point = place(rows[at]!);
        if (!point) continue;
        // Bars are meant anywhere along them; of points on a line the one at the nearest date, and then height.
        const distance = isBar ? (y - (point.y ?? 0)) ** 2 : (x - point.x) ** 2 * 2 + ((y - (point.y ?? y)) ** 2) / 4;
        if (distance < least) {
          least = distance;
          best = { track, at };
        }
      }
    });
    return best;
  }

  #pointed(event: PointerEvent): void {
    this.#show(this.#nearest(event));
  }

  #clicked(event: PointerEvent): void {
    const spot = this.#nearest(event);
    if (spot) this.#open(spot);
  }

  /** Bars and panels filter by what they stand for; points of a line open the details of the indicator. */
  #open({ track }: Spot): void {
    const host = this.#host;
    const { chart, filters, selected } = host;
    const { slice: { by }, form, indicator: { id } } = chart!;
    const { key } = this.#tracks[track]!.group;
    if ((form === 'bar' || form === 'panels') && by && key !== '') {
      const { [by]: now, ...others } = filters;
      const isChosen = now?.length === 1 && now[0] === key;
      host.act({ filters: isChosen ? others : { ...filters, [by]: [key] } });
    } else host.act({ selected: selected === id ? null : id });
  }

  #pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const tracks = this.#tracks;
    const { key } = event;
    if (key === 'Escape') {
      if (this.#spot) this.#show(undefined);
      else if (this.#host.selected !== null) this.#host.act({ selected: null });
      return;
    }
    if (!tracks.length) return;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      return this.#open(this.#spot ?? { track: 0, at: 0 });
    }
    if (!/^(Arrow|Home$|End$)/.test(key)) return;
    event.preventDefault();
    const now = this.#spot ?? this.#first();
    // The first arrow shows where a walk begins; Home and End go to their ends at once.
    if (!this.#spot && /^A/.test(key)) return this.#show(now, true);
    // Where each has one value, as bars have, all arrows go from one to the next.
    const isSingle = tracks.every(({ rows }) => rows.length === 1);
    const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    const clamp = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));
    if (isSingle) return this.#show({ track: step ? clamp(now.track + step, tracks.length) : key === 'Home' ? 0 : tracks.length - 1, at: 0 }, true);
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const track = clamp(now.track + step, tracks.length);
      return this.#show(track === now.track ? now : { track, at: this.#sameDate(now, track) }, true);
    }
    const { rows } = tracks[now.track]!;
    this.#show({ track: now.track, at: step ? clamp(now.at + step, rows.length) : key === 'Home' ? 0 : rows.length - 1 }, true);
  }

  /** A walk begins at the newest value of the first line, and at the first bar. */
  #first(): Spot {
    const { rows } = this.#tracks[0]!;
    return { track: 0, at: rows.length - 1 };
  }

  #sameDate(now: Spot, track: number): number {
    const { dateOf } = this.#host.chart!.observed;
    const wanted = dateOf[this.#tracks[now.track]!.rows[now.at]!]!;
    const { rows } = this.#tracks[track]!;
    let best = 0;
    for (let at = 1; at < rows.length; at++) if (Math.abs(dateOf[rows[at]!]! - wanted) < Math.abs(dateOf[rows[best]!]! - wanted)) best = at;
    return best;
  }
}

/** Places in a track that lie nearest to a height of the screen: those around `x`, found by halving, since tracks run from left to right. */
function around(rows: ArrayLike<number>, place: Track['place'], x: number): number[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((place(rows[middle]!)?.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = Math.max(0, low - 8); at < Math.min(rows.length, low + 8); at++) found.push(at);
  return found;
}
