/**
 * An initiative of feed version 1 as a JSON Schema: what the form asks for where the page gives no schema of its own. Fields without a title are
 * called as in the rest of the library. Titles and descriptions are keys of messages, which the form says in the reader's language.
 */
const texts = { type: 'array', items: { type: 'string' } } as const;
const date = { type: 'string', 'x-ct-format': 'partial-date' } as const;
const long = { type: 'string', 'x-ct-multiline': true } as const;

export const initiativeSchema = {
  type: 'object',
  required: ['id', 'title'],
  'x-ct-submit': 'form.share',
  'x-ct-again': 'form.shareAnother',
  properties: {
    id: { type: 'string', 'x-ct-value': 'uuid' },
    title: { type: 'string' },
    summary: { ...long, description: 'form.help.summary' },
    kind: { type: 'string', 'x-ct-format': 'kind', description: 'form.help.kind' },
    status: { enum: ['planned', 'active', 'completed', 'suspended', 'cancelled'] },
    issues: { type: 'array', items: { type: 'string', title: 'facet.issue', 'x-ct-format': 'issue' }, 'x-ct-section': 'form.section.where' },
    sectors: { type: 'array', items: { type: 'string', title: 'facet.sector', 'x-ct-format': 'sector' }, description: 'form.help.sectors' },
    countries: { type: 'array', items: { type: 'string', title: 'facet.country', 'x-ct-format': 'country' }, uniqueItems: true, description: 'form.help.countries' },
    organisations: {
      type: 'array', 'x-ct-section': 'form.section.who', description: 'form.help.organisations',
      items: {
        type: 'object', required: ['name'], title: 'facet.organisation',
        properties: { name: { type: 'string' }, role: { enum: ['lead', 'funder', 'implementer', 'partner', 'member', 'participant'], title: 'facet.role' } },
      },
    },
    contact: { type: 'string', description: 'form.help.contact' },
    url: { type: 'string', format: 'uri' },
    start: { ...date, 'x-ct-section': 'form.section.when' },
    end: { ...date, 'x-ct-after': 'start' },
    budget: {
      type: 'object', required: ['value', 'currency'],
      properties: { value: { type: 'number', minimum: 0, title: 'form.amount' }, currency: { type: 'string', pattern: '^[A-Za-z]{3}$', title: 'form.currency', examples: ['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'CAD', 'AUD', 'XOF', 'XAF', 'INR', 'BRL', 'GHS', 'NPR'] } },
    },
    objectives: { ...texts, 'x-ct-section': 'form.section.what' },
    beneficiaries: texts,
    outcomes: texts,
    activities: { type: 'array', items: { type: 'object', properties: { title: { type: 'string' }, text: long } } },
  },
} as const;

/** A subscription to news: an address and a clear yes. */
export const newsletterSchema = {
  type: 'object',
  required: ['email', 'consent'],
  'x-ct-submit': 'form.subscribe',
  'x-ct-thanks': 'form.subscribed',
  'x-ct-again': 'form.subscribeAnother',
  properties: {
    email: { type: 'string', format: 'email', title: 'form.email' },
    consent: { const: true, title: 'form.consent' },
  },
} as const;
