import { groupsOf, hulls, mostGroups, type NodeGroups } from '../../layout/network-groups.js';
import type { Sign } from '../../layout/network-signs.js';
import { groupOf } from '../../layout/network-signs.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

/** Colours nodes by the group that they belong to; shapes still say what they are. */
export class GroupColours {
  /** Each group with a colour by its head, and the others together. */
  readonly key: readonly { readonly sign: Sign; readonly node?: number }[];
  #groups: NodeGroups;

  constructor(host: CtStakeholderNetwork) {
    const { network, places, signs } = host.model;
    const groups = (this.#groups = groupsOf(network!, places!.drawn));
    const fillOf = (group: number): Sign['fill'] => (group >= 0 && group < mostGroups ? `category-${group + 1}` : 'muted');
    host.signs = (node) => {
      const { shape } = signs.get(groupOf(network!.nodes[node]!))!;
      return { shape, fill: fillOf(groups.of[node]!) };
    };
    host.stage.behind = () => {
      const { spots, near } = host.stage;
      const at = new Map(spots.map(({ node, x, y }) => [node, [x, y] as const]));
      return near ? [] : hulls(this.#groups, [...at.keys()], (node) => at.get(node)!);
    };
    const { heads } = groups;
    this.key = [
      ...heads.slice(0, mostGroups).map((node, group) => ({ sign: { shape: 'circle', fill: fillOf(group) } as const, node })),
      ...(heads.length > mostGroups ? [{ sign: { shape: 'circle', fill: fillOf(mostGroups) } as const }] : []),
    ];
  }
}
