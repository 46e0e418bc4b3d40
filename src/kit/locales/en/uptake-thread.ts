/** What `ct-uptake-thread` says. */
export const uptakeThread = {
  'uptake.name': 'Uptake thread',
  'uptake.things': 'proposals',
};
