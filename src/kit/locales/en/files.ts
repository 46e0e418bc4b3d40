/** Downloads, sharing, and what a file says of itself. */
export const files = {
  'toolbar.png': 'Image (PNG)',
  'toolbar.svg': 'Drawing (SVG)',
  'toolbar.csv': 'Table (CSV)',
  'toolbar.json': 'Data (JSON)',
  'toolbar.ics': 'Calendar (ICS)',
  'toolbar.copyLink': 'Copy link to this view',
  'toolbar.copyEmbed': 'Copy embed code',
  'toolbar.copied': 'Copied.',
  'toolbar.notCopied': 'The browser did not let us copy. Select the text and copy it:',
  'toolbar.downloaded': 'Downloaded: {name}',
  'toolbar.downloadFailed': 'The download could not be made: {reason}',
  // What a file says of itself
  'about.title': 'Title',
  'about.filter': 'Filter',
  'about.count': 'Records',
  'about.source': 'Source',
  'about.date': 'Date',
  'about.licence': 'Licence',
  'about.disclaimer': 'Note',
  'about.url': 'Address',
};
