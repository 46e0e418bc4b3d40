/** What the work plan says. */
export const workPlanTimeline = {
  'plan.name': 'Work plan',
  'plan.things': 'work plans',
  'plan.view': 'Plan',

  // The finding
  'plan.plans': { one: '{count} work plan', other: '{count} work plans' },
  'plan.priorities': { one: '{count} priority', other: '{count} priorities' },
  'plan.outputsOf': { one: '{count} of {all} outputs', other: '{count} of {all} outputs' },
  'plan.nothingKnown': '{scope}; none has dates or a reported progress.',
  'plan.finding': '{scope}: {states}.',
  'plan.scopeOnly': '{scope}.',
  'plan.asOf': 'As of {date}: {finding}',
  'plan.changedCount': { one: '{count} output changed since {date}.', other: '{count} outputs changed since {date}.' },
  'plan.changedNone': 'Nothing was reported to have changed since {date}.',
  'plan.count.not-started': { one: '{count} not started', other: '{count} not started' },
  'plan.count.under-way': { one: '{count} under way', other: '{count} under way' },
  'plan.count.done': { one: '{count} done', other: '{count} done' },
  'plan.count.late': { one: '{count} late', other: '{count} late' },
  'plan.count.cancelled': { one: '{count} cancelled', other: '{count} cancelled' },
  'plan.count.unknown': { one: '{count} without a reported status', other: '{count} without a reported status' },
  'plan.count.undated': { one: '{count} without dates', other: '{count} without dates' },

  // Rows
  'plan.grid': 'Plans, outcomes, outputs and milestones over time',
  'plan.rows': 'Outcomes and outputs',
  'plan.time': 'Time',
  'plan.milestone': 'Milestone',
  'plan.status.cancelled': 'Cancelled',
  'plan.notReported': 'Status not reported',
  'plan.stateAndWord': '{state} ({word})',
  'plan.datesNotSet': 'dates not set',
  'plan.dateNotSet': 'date not set',
  'plan.due': 'due {date}',
  'plan.firstDue': 'first due {date}',
  'plan.notReportedDone': 'due {date}, not reported',
  'plan.done': 'done',
  'plan.missed': 'missed',
  'plan.planned': 'planned {dates}',
  'plan.actual': 'actual {dates}',
  'plan.ongoing': '{start}, still going on',
  'plan.progress': 'progress {share}',

  // Time
  'plan.today': 'Today',
  'plan.asOfMark': 'As of {date}',
  'plan.quarter': 'Q{quarter}',
  'plan.half': 'H{half}',
  'plan.zoom': 'Zoom and fold',
  'plan.zoomIn': 'Zoom in',
  'plan.zoomOut': 'Zoom out',
  'plan.fit': 'Fit',
  'plan.open': 'Open all',
  'plan.close': 'Close all',

  // Key
  'plan.keyUndated': 'Dates not set',
  'plan.keyActual': 'Actual',
  'plan.keyMilestone': 'Milestone, done when full',
  'plan.keySlipped': 'First planned end',
  'plan.keyOverdue': 'Overdue',
  'plan.keyLinks': 'Must come first',

  // Files
  'plan.eventMilestone': '{title} (milestone of {output})',
};
