import { networkParts } from './network-parts.js';
import { stakeholderNetwork } from './stakeholder-network.js';

/** What the stakeholder network says when it is used. */
export const networkHands = {
  'network.hint': 'Hold {key} and scroll to zoom',
  'network.onlyNearOf': 'Only the neighbours of {name}',
  'network.steps': 'How many links away',
  'network.step': { one: '{count} link', other: '{count} links' },
  'network.back': 'Back',
};

/** All parts, for types, tests and the other languages. */
export const wholeNetwork = { ...stakeholderNetwork, ...networkParts, ...networkHands };
