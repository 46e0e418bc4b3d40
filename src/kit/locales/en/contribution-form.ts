/** What `ct-contribution-form` says. */
export const contributionForm = {
  'form.name': 'Contribution form',
  'form.things': 'fields',
};
