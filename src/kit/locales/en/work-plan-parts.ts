/** What the work plan says in the parts that are loaded when they are used. */
export const workPlanParts = {
  // How things stood on a day, and what changed since another
  'plan.asOf': 'As of {date}: {finding}',
  'plan.changedCount': { one: '{count} output changed since {date}.', other: '{count} outputs changed since {date}.' },
  'plan.changedNone': 'Nothing was reported to have changed since {date}.',
  'plan.asOfMark': 'As of {date}',
  'plan.changed': 'Since {date}: {changes}',
  'plan.changeNew': 'first report',
  'plan.changeFrom': '{before}, now {after}',
  'plan.changeProgress': 'progress {before}, now {after}',
  'plan.changeNone': 'not reported',
  'plan.changeEnd': 'end moved from {before} to {after}',
  'plan.changeMilestones': { one: '{count} milestone done', other: '{count} milestones done' },

  // Time
  'plan.showing': 'Showing {dates}',
  'plan.density': 'Planned at the same time: at most {count}',

  // Files
  'plan.more': { one: '{count} more row is in the table and in the data files.', other: '{count} more rows are in the table and in the data files.' },
  'plan.eventMilestone': '{title} (milestone of {output})',
};
