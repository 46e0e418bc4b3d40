/** The table view. */
export const table = {
  // Table
  'table.caption': '{title}: {shown} of {all}',
  'table.scroll': 'Table, scrolls sideways and down',
};
