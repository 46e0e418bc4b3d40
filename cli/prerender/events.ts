import { fieldsOf, labelOf } from '../../src/kit/fields.js';
import { fieldLabels } from '../../src/kit/locales/en/fields.js';
import { nameOf } from '../../src/kit/record-name.js';
import { eventOf, outcomesIn } from '../../src/layout/event-outcomes.js';
import { entriesOf } from '../../src/model/entries.js';
import { eventJsonLd } from '../../src/model/event-json-ld.js';
import type { EventRecord, Proposal, Session } from '../../src/model/feed.js';
import { data, element, join, lines, nothing, sentence, text, type Html } from './html.js';
import { bdi, sheet, table, valueOf } from './records.js';
import type { Shown } from './shown.js';

/** The event that is asked for by itself or by something of it, else all; each with its sessions and what they brought. */
export function events(shown: Shown): readonly Html[] {
  const { dataset: { feed }, view, context } = shown;
  const entries = entriesOf(feed);
  const asked = view.record === undefined ? undefined : eventOf(view.record, entries);
  const one = shown.records.length === 1 ? shown.records[0] : shown.records.find(({ id }) => id === asked);
  const told = (one ? [one] : shown.records) as readonly EventRecord[];
  const { locale } = context.localization;
  const listed = told.slice(0, shown.most).map((event) => eventJsonLd(event, entries, [locale, ...(feed.language === undefined ? [] : [feed.language])]));
  return [
    ...(one ? [...sheet(one, 'event', shown), ...sessionsOf(told[0]!, shown)] : [
      table(shown.title, told, shown.all, fieldsOf.event, shown),
      ...told.slice(0, shown.most).map((event) => {
        const sessions = sessionsOf(event, shown);
        return sessions.length ? lines([element(`h${shown.level}`, {}, bdi(nameOf(event, context.localization, context.feedLanguage))), ...sessions]) : nothing;
      }),
    ]),
    data('application/ld+json', listed.length === 1 ? listed[0] : listed),
  ];
}

/** The sessions of an event in the feed's order, and what came of each and of the event itself. */
function sessionsOf({ id, sessions = [] }: EventRecord, { dataset, context, most }: Shown): readonly Html[] {
  const { localization, feedLanguage } = context;
  const { bySession, byEvent } = outcomesIn(entriesOf(dataset.feed));
  const outcomes = (list: readonly Proposal[] = []): Html => (list.length ? element('ul', {}, { html: '\n' }, lines(list.slice(0, most).map((proposal) => {
    const { status } = proposal;
    return element('li', {}, bdi(nameOf(proposal, localization, feedLanguage)), ...(status ? [text(' ('), bdi(localization.named('status', status, feedLanguage)), text(')')] : []));
  }))) : nothing);
  const about = (session: Session): Html => join(fieldsOf.session.filter(({ key }) => !['title', 'summary', 'event', 'outcomes'].includes(key)).flatMap((field) => {
    const value = valueOf(field, session, context);
    return value.html ? [sentence((held) => localization.say(fieldLabels)('field.labelled', { label: labelOf(field, localization), text: held }), value)] : [];
  }), text(localization.t('list.semicolon')));
  const paragraph = (content: Html): Html => (content.html ? element('p', {}, content) : nothing);
  return [
    sessions.length ? element('ul', {}, { html: '\n' }, lines(sessions.slice(0, most).map((session) => {
      const summary = localization.text(session.summary, feedLanguage);
      return element('li', {}, lines([element('strong', {}, bdi(nameOf(session, localization, feedLanguage))), paragraph(about(session)), summary?.text ? paragraph(bdi(summary)) : nothing, outcomes(bySession.get(session.id))]));
    }))) : nothing,
    outcomes(byEvent.get(id)),
  ].filter(({ html }) => html !== '');
}
