/** What every element says. A key is `area.thing`; plural forms are chosen by `count`. */
export const kit = {
  // Counting
  'count.initiatives': { one: '{count} initiative', other: '{count} initiatives' },
  'count.outputs': { one: '{count} output', other: '{count} outputs' },
  'count.proposals': { one: '{count} proposal', other: '{count} proposals' },
  'count.countries': { one: '{count} country', other: '{count} countries' },
  'count.shown': '{shown} of {all}',

  // Toolbar
  'toolbar.label': 'View and download',
  'toolbar.table': 'Table',
  'toolbar.chart': 'Chart',
  'toolbar.map': 'Map',
  'toolbar.list': 'List',
  'toolbar.download': 'Download',
  'toolbar.share': 'Share',

  // Filters and search
  'filters.label': 'Filters',
  'filters.search': 'Search',
  'filters.searchPlaceholder': 'Search',
  'filters.notGiven': 'Not given',
  'filters.result': '{shown} of {all} shown.',

  // Facets
  'facet.country': 'Country',
  'facet.sector': 'Sector',
  'facet.issue': 'Issue',
  'facet.status': 'Status',
  'facet.kind': 'Kind',
  'facet.organisation': 'Organisation',
  'facet.role': 'Role',
  'facet.lead': 'Lead',
  'facet.plan': 'Work plan',
  'facet.outcome': 'Outcome',
  'facet.theme': 'Theme',
  'facet.session': 'Session',
  'facet.event': 'Event',
  'facet.track': 'Track',
  'facet.day': 'Day',
  'facet.sex': 'Sex',
  'facet.age': 'Age',
  'facet.tier': 'Tier',

  // States
  'state.partFailed': 'That did not work. Try again.',
  'state.loading': 'Loading…',
  'state.loadingCount': { one: 'Loading… {count} record so far', other: 'Loading… {count} records so far' },

  // Footer
  'footer.source': 'Source: {source}',
  'footer.updated': 'Updated {date}',
  'footer.licence': 'Licence: {licence}',
  'footer.made': 'Made with Common Thread',

  // Dates
  'date.range': '{start} to {end}',
  'date.from': 'from {start}',
  'date.until': 'until {end}',
  'list.separator': ', ',
  'list.semicolon': '; ',
  'boolean.true': 'Yes',
  'boolean.false': 'No',
};
