/**
 * Kinds, issues and sectors that the form offers while one is typed. In English they are the words of the feed; in other languages every element says them, so that
 * what was chosen in one language is read in each.
 */
export const offeredWords = {
  'word.kind.project': 'project',
  'word.kind.programme': 'programme',
  'word.kind.agreement': 'agreement',
  'word.kind.law': 'law',
  'word.kind.policy': 'policy',
  'word.kind.plan': 'plan',
  'word.kind.research': 'research',
  'word.kind.tool': 'tool',
  'word.issue.child labour': 'child labour',
  'word.issue.forced labour': 'forced labour',
  'word.issue.human trafficking': 'human trafficking',
  'word.issue.fair recruitment': 'fair recruitment',
  'word.issue.due diligence': 'due diligence',
  'word.sector.agriculture': 'agriculture',
  'word.sector.cocoa': 'cocoa',
  'word.sector.coffee': 'coffee',
  'word.sector.construction': 'construction',
  'word.sector.cotton': 'cotton',
  'word.sector.domestic work': 'domestic work',
  'word.sector.electronics': 'electronics',
  'word.sector.fishing': 'fishing',
  'word.sector.footwear': 'footwear',
  'word.sector.garment': 'garment',
  'word.sector.mining': 'mining',
  'word.sector.palm oil': 'palm oil',
  'word.sector.sugar cane': 'sugar cane',
  'word.sector.tea': 'tea',
  'word.sector.tobacco': 'tobacco',
};
