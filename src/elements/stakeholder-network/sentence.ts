import type { TemplateResult } from 'lit';
import { isolated, said } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import { degreeOf } from '../../layout/network-graph.js';
import type { NetworkModel } from './network-model.js';

/** "61 organisations, 30 initiatives and 3 events, tied by 81 links; the ILO has most links (7); 13 initiatives name no organisation." */
export function networkSentence({ network, shown, degrees, overlaps }: NetworkModel, nameOf: (node: number) => ShownText, isFiltered: boolean, localization: Localization): string | TemplateResult {
  const { t } = localization;
  if (!network || !shown) return '';
  const { nodes, from, to } = network;
  const counts = { organisation: 0, initiative: 0, event: 0, output: 0 };
  let [links, all, alone] = [0, 0, 0];
  for (let link = 0; link < from.length; link++) {
    if (shown[from[link]!] && shown[to[link]!]) links++;
  }
  let most = -1;
  for (let node = 0; node < nodes.length; node++) {
    const { kind } = nodes[node]!;
    if (kind === 'organisation') all++;
    if (!shown[node]) continue;
    counts[kind]++;
    if (kind === 'initiative' && !degreeOf(network, node)) alone++;
    if (kind === 'organisation' && degrees[node]! > (degrees[most] ?? 1)) most = node;
  }
  const things = localization.list([
    isFiltered ? t('network.shown', { count: counts.organisation, all }) : t('network.organisations', { count: counts.organisation }),
    ...(counts.initiative ? [t('count.initiatives', { count: counts.initiative })] : []),
    ...(counts.event ? [t('network.events', { count: counts.event })] : []),
    ...(counts.output ? [t('count.outputs', { count: counts.output })] : []),
  ]);
  const name: ShownText = most < 0 ? { text: '' } : nameOf(most);
  const parts = [
    links ? t('network.tied', { things, count: links }) : things,
    ...(most >= 0 ? [t('network.most', { name: isolated(name), count: degrees[most]! })] : []),
    ...(alone ? [t('network.alone', { count: alone })] : []),
    ...(overlaps.length ? [t('network.overlaps', { count: overlaps.length })] : []),
  ];
  return said(t('network.sentence', { text: parts.join(t('list.semicolon')) }), name.lang);
}
