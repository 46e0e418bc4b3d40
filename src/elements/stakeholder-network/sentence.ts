import type { TemplateResult } from 'lit';
import { isolated, said } from '../../kit/bdi.js';
import type { Localization, ShownText } from '../../kit/format.js';
import type { NetworkModel } from './network-model.js';

/** "61 organisations, 30 initiatives and 3 events, tied by 81 links; the ILO has most links (7); 13 initiatives name no organisation." */
export function networkSentence({ degrees, overlaps, sum }: NetworkModel, nameOf: (node: number) => ShownText, isFiltered: boolean, localization: Localization): string | TemplateResult {
  const { t } = localization;
  if (!sum) return '';
  const { counts, links, all, alone, most } = sum;
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
