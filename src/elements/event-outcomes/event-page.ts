import { html, nothing, type TemplateResult } from 'lit';
import { bdi } from '../../kit/bdi.js';
import type { ShownText } from '../../kit/format.js';
import type { AnswerText } from '../../kit/proposal-status.js';
import { cut, nameOf } from '../../kit/record-name.js';
import { safeUrl } from '../../kit/safe-url.js';
import type { EventRecord, ParticipantGroup, Participants, Participation, RecordSource, Reference, Source, Text, WorkPlan } from '../../model/feed.js';
import { datesInWords, renderPlace, said, shown, titleOf, type EventContext } from './event-words.js';

/** Texts in one run, set apart as the reader's language does. */
export function renderRun(texts: readonly ShownText[], context: EventContext): TemplateResult {
  return html`<ul class="run">${texts.map((text, index) => html`<li>${index ? context.localization.t('list.semicolon') : nothing}${shown(text, context)}</li>`)}</ul>`;
}

/** An organisation by its record's name, its own name or its id, and the record to select. */
export function named(item: Participation | Reference, context: EventContext): (ShownText & { readonly ref?: string }) | undefined {
  const { id, name } = typeof item === 'string' ? { id: item, name: undefined } : item;
  const entry = id === undefined ? undefined : context.entries.get(id);
  if (entry) return { ...cut(nameOf(entry.record, context.localization, context.feedLanguage)), ref: entry.id };
  return said(name, context) ?? (id ? { text: id } : undefined);
}

/** Everything that an event says of itself, its agenda apart. */
export function renderAbout(event: EventRecord, context: EventContext): TemplateResult {
  const { localization: { t }, level, selected, lit, times } = context;
  const summary = said(event.summary, context);
  const where = [renderPlace(event.place, context), event.online ? t('events.online') : nothing].filter((each) => each !== nothing);
  const time = times?.of(event);
  const dated = event.start !== undefined || event.end !== undefined;
  return html`<div class="about" role="group" aria-labelledby="title">
    <div class="about-text">
      <div class="title" id="title" role="heading" aria-level=${level} tabindex="-1"><span class=${event.id === selected || lit.has(event.id) ? 'thread' : ''}>${shown(titleOf(event, context), context)}</span></div>
      <p class="when"><span>${datesInWords(event, context.localization)}</span>${time ? html`<span>${time.text}</span>` : nothing}${where.map((each) => html`<span>${each}</span>`)}</p>
      ${summary ? html`<p class="prose">${shown(summary, context)}</p>` : nothing}
      ${dated && context.withCalendar ? html`<button type="button" class="button unprinted" data-calendar=${event.id}>${t('events.calendar')}</button>` : nothing}
    </div>
    <dl class="facts small">
      ${fact(t('events.hosts'), organisations(event.hosts, context, 'host'))}
      ${fact(t('events.funders'), organisations(event.funders, context, 'funder'))}
      ${fact(t('events.participants'), event.participants && renderParticipants(event.participants, context))}
      ${fact(t('events.documents'), event.documents?.length && html`<ul>${event.documents.map(({ title, url }) => html`<li>${link(url, said(title, context))}</li>`)}</ul>`)}
      ${fact(t('events.plans'), plans(event, context))}
      ${fact(t('events.views'), event.views !== undefined && html`<span class="number">${context.localization.number(event.views)}</span>`)}
      ${fact(t('events.website'), event.url && link(event.url))}
      ${fact(t('events.source'), event.source !== undefined && renderSource(event.source, context))}
    </dl>
    ${event.organisations?.length ? html`<dl class="facts taking-part small">
      ${byRole(event.organisations).map(([role, list]) => fact([t('events.organisations'), role && context.localization.word('role', role)].filter(Boolean).join(' · '), organisations(list, context, role)))}
    </dl>` : nothing}
  </div>`;
}

function fact(label: string, value: unknown): TemplateResult | typeof nothing {
  return value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing;
}

/** An address as a link where it is a safe one, and as text where it is not. */
function link(url: string | undefined, name: ShownText = { text: url ?? '' }): TemplateResult {
  const href = url === undefined ? undefined : safeUrl(url);
  const words = bdi(name);
  return href === undefined ? words : html`<a class="link" href=${href} rel="noopener">${words}</a>`;
}

/** A button that selects a record, or the name alone where there is no record, and what follows it in the reader's language. */
export function reference({ ref, after, ...name }: AnswerText, context: EventContext): TemplateResult {
  const words = html`${shown(name, context)}${after}`;
  return ref === undefined ? words : html`<button type="button" class="ref ${ref === context.selected ? 'thread' : ''}" data-id=${ref}>${words}</button>`;
}

/** Names one after the other; a role is said where it is not the one of the list. */
export function organisations(list: readonly (Participation | Reference)[] | undefined, context: EventContext, role?: string): TemplateResult | undefined {
  const names = (list ?? []).flatMap((item) => {
    const name = named(item, context);
    const own = typeof item === 'string' ? undefined : item.role;
    return name ? [html`<li>${reference(name, context)}${own && own !== role ? html` (${context.localization.word('role', own)})` : nothing}</li>`] : [];
  });
  return names.length ? html`<ul>${names}</ul>` : undefined;
}

function byRole(list: readonly (Participation | Reference)[]): [role: string, list: (Participation | Reference)[]][] {
  const roles = new Map<string, (Participation | Reference)[]>();
  for (const item of list) {
    const role = (typeof item === 'string' ? '' : item.role) ?? '';
    roles.set(role, [...(roles.get(role) ?? []), item]);
  }
  return [...roles];
}

function renderParticipants(participants: Participants, context: EventContext): TemplateResult {
  const { localization } = context;
  const { count, countries, groups = [] } = participants;
  // Not a member that the feed's format knows, but sources tell there how they counted.
  const note = said((participants as { note?: Text }).note, context);
  const from = typeof countries === 'number' ? localization.t('count.countries', { count: countries })
    : countries?.length ? localization.list(countries.map((code) => localization.country(code))) : undefined;
  const total = [count !== undefined && localization.t('events.people', { count }), from].filter(Boolean).join(localization.t('list.separator'));
  // A word of the vocabulary, as organisations have for their kind, or a text.
  const name = ({ group }: ParticipantGroup): ShownText => (typeof group === 'string' ? cut(localization.named('kind', group, context.feedLanguage)) : said(group, context) ?? { text: '' });
  const most = Math.max(...groups.map((group) => group.count ?? 0));
  const uncounted = groups.filter((group) => group.count === undefined);
  return html`
    ${total ? html`<p>${total}</p>` : nothing}
    ${most > 0 ? html`<ul class="bars">${groups.filter((group) => group.count !== undefined).map((group) => html`<li>
      ${shown(name(group), context)}<span class="track"><span class="bar" data-share=${group.count! / most}></span><span class="number">${localization.number(group.count!)}</span></span>
    </li>`)}</ul>` : nothing}
    ${uncounted.length ? html`${renderRun(uncounted.map(name), context)}<p class="muted">(${localization.t('events.noCount')})</p>` : nothing}
    ${note ? html`<p class="muted">${shown(note, context)}</p>` : nothing}`;
}

function plans({ id }: EventRecord, context: EventContext): TemplateResult | undefined {
  const found = context.entries.all('workPlan').filter((plan) => (plan as WorkPlan).event === id);
  return found.length ? html`<ul>${found.map((plan) => html`<li>${reference(named(plan.id, context)!, context)}</li>`)}</ul>` : undefined;
}

function renderSource(source: RecordSource, context: EventContext): TemplateResult {
  const isDescribed = typeof source === 'object' && ['title', 'url', 'section', 'date'].some((member) => Object.hasOwn(source, member));
  const { title, section, url, date }: Source = isDescribed ? (source as Source) : { title: source as Text };
  const separator = context.localization.t('list.separator');
  const told = [said(title, context), said(section, context)].filter((each) => each !== undefined);
  const dated = date && context.localization.date(date);
  if (!told.length) return link(url, dated ? { text: dated } : undefined);
  return html`${link(url, { ...told[0]!, text: told.map(({ text }) => text).join(separator) })}${dated ? separator + dated : nothing}`;
}
