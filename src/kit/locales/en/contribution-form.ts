/** What `ct-contribution-form` says before anything has been typed. */
export const contributionForm = {
  'form.name': 'Contribution form',
  'form.things': 'fields',
  'form.required': '(required)',
  'form.rest': 'What is not marked as required may be left empty.',
  'form.choose': 'Choose',
  'form.add': 'Add',
  'form.another': 'Add another',
  'form.addTo': 'an entry to {label}',
  'form.anotherTo': 'entry to {label}',
  'form.remove': 'Remove',
  'form.row': '{label} {number}',
  'form.send': 'Send',
  'form.share': 'Share the initiative',
  'form.subscribe': 'Subscribe',
  'form.trap': 'Leave this empty',
  'form.fault': 'Error:',

  // The initiative
  'form.section.where': 'What it is about, and where',
  'form.section.who': 'Who takes part',
  'form.section.when': 'When, and with how much',
  'form.section.what': 'What it does',
  'form.amount': 'Amount',
  'form.currency': 'Currency code',
  'form.help.summary': 'What it is, in two or three sentences.',
  'form.help.kind': 'Such as a project, a law or a tool.',
  'form.help.sectors': 'Branches of the economy, one in each line.',
  'form.help.countries': 'By name, one in each line.',
  'form.help.organisations': 'Those who lead, fund or carry it out.',
  'form.help.contact': 'It is published: a person’s data only if they agree.',
  'form.help.partialDate': 'A year, a month or a day: 2019, 2019\u201105 or 2019\u201105\u201114.',
  'form.help.date': 'Year, month and day: 2019\u201105\u201114.',

  // News
  'form.email': 'E-mail address',
  'form.consent': 'I agree to receive news by e-mail. I can end this at any time.',
};
