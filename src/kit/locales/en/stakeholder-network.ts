/** What `ct-stakeholder-network` says as soon as it is drawn. What is said around the picture is in `network-parts.ts`, and when it is used in `network-hands.ts`. */
export const stakeholderNetwork = {
  'network.name': 'Stakeholder network',
  'network.things': 'organisations',
  'network.view': 'Network',

  // The sentence, in parts
  'network.organisations': { one: '{count} organisation', other: '{count} organisations' },
  'network.shown': '{count} of {all} organisations',
  'network.events': { one: '{count} event', other: '{count} events' },
  'network.tied': { one: '{things}, tied by {count} link', other: '{things}, tied by {count} links' },
  'network.most': '{name} has most links ({count})',
  'network.alone': { one: '{count} initiative names no organisation', other: '{count} initiatives name no organisation' },
  'network.overlaps': { one: '{count} overlap (the same organisation, country and sector)', other: '{count} overlaps (the same organisation, country and sector)' },
  'network.sentence': '{text}.',
};
