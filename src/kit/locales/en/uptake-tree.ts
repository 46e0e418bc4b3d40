/** What `ct-uptake-thread` says where it is a list. */
export const uptakeTree = {
  'uptake.by.merged': 'Merged into',
  'uptake.by.output': 'Taken up by',
  'uptake.by.initiative': 'Delivered by',
  'uptake.by.indicator': 'Measured by',
  'uptake.tree': 'From what was said to what was done',
};
