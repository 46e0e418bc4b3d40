/** What the work plan says. */
export const workPlanTimeline = {
  'plan.name': 'Work plan',
};
