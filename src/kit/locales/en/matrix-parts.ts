/** What the coverage matrix says when its reader asks for more. */
export const matrixRegions = {
  'matrix.region.002': 'Africa',
  'matrix.region.019': 'Americas',
  'matrix.region.142': 'Asia',
  'matrix.region.150': 'Europe',
  'matrix.region.009': 'Oceania',
  'matrix.region.': 'Elsewhere',
};

/** The key of a thread. */
export const matrixThread = {
  'matrix.key.thread': 'On the thread of what is selected',
};

/** The card beside a cell, and what is said about it below. */
export const matrixDetail = {
  'matrix.detail': 'About the cell',
  'matrix.close': 'Close',
  'matrix.noneSaid': 'Nothing is said here: neither that something is done nor that nothing is.',
  'matrix.initiatives': 'Initiatives',
  'matrix.whoToTalkTo': 'Who to talk to',
  'matrix.noContact': 'No organisation and no contact is given.',
  'matrix.contact': 'Contact',
  'matrix.inSeveral': 'In more than one of these',
  'matrix.isHidden': 'hidden by the filter',
  'matrix.reports': 'Reported',
  'matrix.saysGap': 'Reported as a gap',
  'matrix.saysActive': 'Reported as active',
  'matrix.saysNothing': 'Reported without a state',
  'matrix.source': 'Source',
  'matrix.noSource': 'No source is given.',
  'matrix.more': 'and {count} more',
  'matrix.showMore': 'Show {count} more',
  'matrix.list': 'What is covered, row by row',
  'matrix.unreportedCount': { one: '{count} other not reported', other: '{count} others not reported' },
  'matrix.unreportedList': 'Not reported: {names}',
};
