import type { Initiative } from '../model/feed.js';
import { otherEnd, type Network } from './network-graph.js';

/** Initiatives that share an organisation, a country and a sector. */
export interface Overlap {
  readonly organisation: number;
  readonly initiatives: readonly number[];
  readonly countries: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
}

/** Initiatives looked at between two pauses. */
const perStep = 1000;

/** The overlaps among shown nodes, in steps. What the same initiatives share with one organisation in several countries or sectors is one overlap. */
export function* overlapSteps(network: Network, shown: Uint8Array): Generator<void, readonly Overlap[]> {
  const { nodes, around, offsets } = network;
  const overlaps: Overlap[] = [];
  let seen = 0;
  for (let organisation = 0; organisation < nodes.length; organisation++) {
    if (nodes[organisation]!.kind !== 'organisation' || !shown[organisation] || offsets[organisation + 1]! - offsets[organisation]! < 2) continue;
    const places = new Map<string, { readonly country: string; readonly sector: string; readonly initiatives: number[] }>();
    for (let at = offsets[organisation]!; at < offsets[organisation + 1]!; at++) {
      const node = otherEnd(network, around[at]!, organisation);
      const { kind, record } = nodes[node]!;
      if (kind !== 'initiative' || !shown[node]) continue;
      const { countries, sectors } = record as Initiative;
      for (const country of new Set(countries)) for (const sector of new Set(sectors)) {
        const key = `${country}\n${sector}`;
        const place = places.get(key);
        if (place) place.initiatives.push(node);
        else places.set(key, { country, sector, initiatives: [node] });
      }
      if (++seen % perStep === 0) yield;
    }
    const merged = new Map<string, { organisation: number; initiatives: readonly number[]; countries: Set<string>; sectors: Set<string> }>();
    for (const { country, sector, initiatives } of places.values()) {
      if (initiatives.length < 2) continue;
      const key = initiatives.join();
      const known = merged.get(key);
      if (known) {
        known.countries.add(country);
        known.sectors.add(sector);
      } else merged.set(key, { organisation, initiatives, countries: new Set([country]), sectors: new Set([sector]) });
    }
    overlaps.push(...merged.values());
  }
  return overlaps;
}
