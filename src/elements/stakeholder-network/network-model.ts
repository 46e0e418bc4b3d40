import type { Dataset } from '../../kit/dataset.js';
import { Lazy } from '../../kit/lazy.js';
import { nextTurn, pauseBySlices } from '../../kit/page.js';
import { degreeOf, networkSteps, type Network, type NetworkNode } from '../../layout/network-graph.js';
import { overlapSteps, type Overlap } from '../../layout/network-overlaps.js';
import { NetworkPlaces } from '../../layout/network-place.js';
import { signsOf, type Sign } from '../../layout/network-signs.js';
import { entriesOf } from '../../model/entries.js';
import type { Feed } from '../../model/feed.js';
import { inSlices, Work } from '../../query/work.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

const filtering = new Lazy(() => import('./shown-nodes.js'));

/** More records than this are read in slices, so that input is never kept waiting. */
const many = 3000;
/** Shapes of the box for which places are worked out. */
const aspects = [0.6, 0.8, 1, 1.3, 1.7];
/** The box may get so much wider or narrower, as when details open beside it, before the nodes move. */
const mostChange = 1.9;
/** Milliseconds between two drawings of nodes that are still being settled. */
const drawnEvery = 120;

/** What the network shows and where, kept until feed or filter are others. */
export class NetworkModel {
  network: Network | undefined;
  signs: ReadonlyMap<string, Sign> = new Map();
  places: NetworkPlaces | undefined;
  /** True once the nodes have come to rest. */
  isSettled = false;
  /** 1 for each node that the filter leaves; undefined until that is known. */
  shown: Uint8Array | undefined;
  /** Of each node its links to shown nodes. */
  degrees: Uint32Array = new Uint32Array();
  overlaps: readonly Overlap[] = [];
  /** What is shown: how many nodes of each kind, of all organisations, links, initiatives that name nobody, and the organisation with most links, -1 for none. */
  sum: { readonly counts: Readonly<Record<NetworkNode['kind'], number>>; readonly links: number; readonly all: number; readonly alone: number; readonly most: number } | undefined;
  /** Drawn nodes, most links first. */
  ranked: readonly number[] = [];
  /** Settles with the nodes. */
  settled: Promise<void> = Promise.resolve();
  #host: CtStakeholderNetwork;
  #data: Dataset | undefined;
  #filtering: object | undefined;
  #placedFor: readonly unknown[] = [];
  /** By the number of each entry of the feed 1 more than its node; 0 where it is none. */
  #byEntry: Work<Uint32Array> | undefined;

  constructor(host: CtStakeholderNetwork) {
    this.#host = host;
  }

  /** To be called when feed, filter or language are others. */
  update(): void {
    const { feedData: data, partFailed } = this.#host;
    if (!data) return;
    if (data === this.#data) return this.#filter();
    this.#data = data;
    this.network = this.shown = this.places = this.sum = undefined;
    this.#placedFor = [];
    const { feed } = data;
    const work = new Work(networkSteps(feed));
    const begin = (network: Network, signs = signsOf(network.nodes)): void => {
      this.signs = signs;
      this.network = network;
      this.#byEntry = new Work(numbering(network, feed));
      this.#filter();
    };
    if (feed.organisations.length + feed.initiatives.length < many) return begin(work.finish());
    const pause = pauseBySlices();
    work.finishInSlices(pause).then(async (network) => {
      await nextTurn();
      const signs = signsOf(network.nodes);
      await nextTurn();
      if (data !== this.#data) return;
      begin(network, signs);
      // Before a reader selects anything.
      await this.#byEntry!.finishInSlices(pause);
    }).catch(partFailed);
  }

  /** The node of a record. */
  nodeOf(id: string | null): number | undefined {
    if (id === null || !this.network) return undefined;
    const found = this.#byEntry!.finish()[entriesOf(this.#data!.feed).get(id)?.number ?? -1];
    return found ? found - 1 : undefined;
  }

  /** Places the nodes for a box, unless they are for one of that shape already; `draw` is called whenever there is something to draw. */
  arrange(width: number, height: number, draw: () => void): void {
    const { network } = this;
    if (!network || width < 1 || height < 1) return;
    const { direction } = this.#host;
    const [was, shape, towards] = this.#placedFor;
    const change = width / height / (shape as number);
    if (was === network && towards === direction && change > 1 / mostChange && change < mostChange) return;
    const near = (each: number): number => Math.abs(each - width / height);
    const aspect = aspects.reduce((best, each) => (near(each) < near(best) ? each : best));
    this.#placedFor = [network, aspect, direction];
    this.isSettled = false;
    const places = (this.places = new NetworkPlaces(network, aspect, this.#host.direction === 'rtl'));
    this.ranked = places.drawn.slice().sort((a, b) => degreeOf(network, b) - degreeOf(network, a) || a - b);
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const pause = pauseBySlices();
    let last = -Infinity;
    const goOn = async (turn: Promise<void> | void): Promise<void> => {
      await turn;
      if (this.places !== places) throw new Replaced();
      if (!turn || isStill || performance.now() - last < drawnEvery) return;
      places.pack();
      draw();
      last = performance.now();
      // Drawing has a turn of its own.
      await nextTurn();
    };
    this.settled = new Work(places.steps()).finishInSlices(() => goOn(pause())).then(() => goOn(nextTurn())).then(() => {
      this.isSettled = true;
      draw();
    }).catch((reason: unknown) => {
      if (!(reason instanceof Replaced)) this.#host.partFailed(reason);
    });
  }

  #filter(): void {
    const host = this.#host;
    const { network } = this;
    if (!network || !host.feedData || !host.shown) return;
    const token = (this.#filtering = {});
    if (!host.isFiltered) return this.#show(new Uint8Array(network.nodes.length).fill(1));
    const { localization, filters, search, shown: { rows }, feedData: data } = host;
    void filtering.load().then(({ shownNodes }) => shownNodes({ network, data, localization, filters, search, rows }))
      .then((shown) => this.#filtering === token && this.#show(shown)).catch(host.partFailed);
  }

  #show(shown: Uint8Array): void {
    const host = this.#host;
    this.shown = shown;
    const { nodes, from, to } = this.network!;
    const degrees = (this.degrees = new Uint32Array(nodes.length));
    const sum = (this.sum = { counts: { organisation: 0, initiative: 0, event: 0, output: 0 }, links: 0, all: 0, alone: 0, most: -1 });
    for (let link = 0; link < from.length; link++) {
      const [a, b] = [from[link]!, to[link]!];
      degrees[b]! += shown[a]!;
      degrees[a]! += shown[b]!;
      sum.links += shown[a]! & shown[b]!;
    }
    for (let node = 0; node < nodes.length; node++) {
      const { kind } = nodes[node]!;
      if (kind === 'organisation') sum.all++;
      if (!shown[node]) continue;
      sum.counts[kind]++;
      if (kind === 'initiative' && !degreeOf(this.network!, node)) sum.alone++;
      if (kind === 'organisation' && degrees[node]! > (degrees[sum.most] ?? 1)) sum.most = node;
    }
    const work = new Work(overlapSteps(this.network!, shown));
    const tell = (overlaps: readonly Overlap[]): void => {
      this.overlaps = overlaps;
      host.requestUpdate();
    };
    if (from.length < many) return tell(work.finish());
    // Drawing has a turn of its own.
    this.overlaps = [];
    nextTurn().then(() => host.requestUpdate());
    work.finishInSlices(pauseBySlices()).then((overlaps) => shown === this.shown && tell(overlaps)).catch(host.partFailed);
  }
}

function* numbering({ nodes }: Network, feed: Feed): Generator<void, Uint32Array> {
  const entries = entriesOf(feed);
  const byEntry = new Uint32Array(entries.length);
  yield* inSlices(nodes.length, (node) => {
    const { record } = nodes[node]!;
    // The first of records with the same id is the one that references mean.
    if (record) byEntry[entries.get(record.id)!.number] ||= node + 1;
  });
  return byEntry;
}

/** Other places are being worked out. */
class Replaced extends Error {}
