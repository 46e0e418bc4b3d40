/** What `ct-coverage-matrix` says. */
export const coverageMatrix = {
  'matrix.name': 'Coverage matrix',
  'matrix.things': 'initiatives',

  // The sentence above: "6 of 72 country–sector pairs reported; 1 overlap, 2 confirmed gaps; most covered: cocoa (2 countries)."
  'matrix.sentence': '{parts}.',
  'matrix.pairs': { one: '{reported} of {count} {rows}–{columns} pair reported', other: '{reported} of {count} {rows}–{columns} pairs reported' },
  'matrix.overlaps': { one: '{count} overlap', other: '{count} overlaps' },
  'matrix.gaps': { one: '{count} confirmed gap', other: '{count} confirmed gaps' },
  'matrix.hiddenPairs': '{count} hidden by the filter',
  'matrix.most': 'most covered: {names} ({things})',
  'matrix.mostEach': 'most covered: {names} ({things} each)',
  'matrix.share': '{shown} of {all}',

  // Above the matrix
  'matrix.rows': 'Rows',
  'matrix.columns': 'Columns',
  'matrix.swap': 'Swap',
  'matrix.rowOrder': 'Order of rows',
  'matrix.columnOrder': 'Order of columns',
  'matrix.order.count': 'Most initiatives',
  'matrix.order.name': 'By name',
  'matrix.order.similarity': 'By similarity',
  'matrix.order.region': 'By region',

  // The grid, and the names of its cells: "Ghana, cocoa: overlap, 3 initiatives"
  'matrix.grid': '{rows} by {columns}',
  'matrix.n': 'n',
  'matrix.cell': '{row}, {column}: {what}',
  'matrix.header': '{value}: {what}',
  'matrix.active': 'active',
  'matrix.overlap': 'overlap',
  'matrix.gap': 'confirmed gap',
  'matrix.reported': 'as reported',
  'matrix.disputed': 'also reported as a gap',
  'matrix.noWord': 'reported, without a state',
  'matrix.hidden': 'hidden by the filter',
  'matrix.alsoHidden': '{count} more hidden by the filter',
  'matrix.unreported': 'not reported',

  // The key
  'matrix.key.active': 'Active: one initiative (1), or reported as active (•)',
  'matrix.key.overlap': 'Overlap: two or more initiatives',
  'matrix.key.gap': 'Confirmed gap: reported that there is none',
  'matrix.key.unplaced': 'Without one of the two values',
  'matrix.key.hidden': 'Hidden by the filter',
  'matrix.key.unreported': 'Not reported: nothing is said, which is not zero',
  'matrix.key.noted': 'With a report on coverage',
  'matrix.key.disputed': 'Active, and yet reported as a gap',

  // Below it
  'matrix.counted': 'n: initiatives, each counted once in a row or column.',
  'matrix.unplaced': { one: '{count} initiative lacks one of the two and stands under “Not given”.', other: '{count} initiatives lack one of the two and stand under “Not given”.' },
  'matrix.left': { one: '{count} row or column with few initiatives is not drawn; the table has all.', other: '{count} rows and columns with few initiatives are not drawn; the table has all.' },
  'matrix.elsewhere': { one: '{count} report on coverage is by country and sector, and shown only there.', other: '{count} reports on coverage are by country and sector, and shown only there.' },
};
