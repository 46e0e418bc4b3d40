import { Draft } from '../draft.js';
import { at, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { instant, readDate } from '../read/dates.js';
import { readNumber } from '../read/numbers.js';
import { filled, wordsOf } from '../read/texts.js';
import { entriesIn, fromHtml } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { CustomMembers } from './custom-members.js';
import { dateOfClock, knownZone, offsetOf, withOffset } from '../read/local-time.js';
import { withLine } from './plain-names/holding.js';
import { eachInSteps } from '../turns.js';
import { termsOf, type Terms } from './wordpress/terms.js';

/** Members that WordPress and its most common plugins give every post; what else there is, the site added. */
const own = new Set((
  'id date date_gmt guid modified modified_gmt slug status type link title content excerpt author featured_media featured_image featured_media_src_url comment_status ping_status sticky template format categories tags ' +
  'class_list parent menu_order password permalink_template generated_slug yoast_head yoast_head_json aioseo_head aioseo_head_json aioseo_notices rank_math_title jetpack_featured_media_url jetpack_sharing_enabled jetpack_shortlink ' +
  'jetpack-related-posts uagb_featured_image_src uagb_author_info uagb_comment_info uagb_excerpt lang translations better_featured_image featured_image_src featured_image_urls caption description media_type mime_type'
).split(' '));

const sessions = /session|talk|lecture|keynote|s[ée]ance|presentation|panel/i;
const events = /event|[ée]v[ée]nement|meeting|webinar|agenda|conference|workshop|atelier|training|reunion|мероприяти/i;
const proposals = /proposal|petition|recommend|suggestion|propuesta|proposition|proposta|recomenda|lesson|takeaway|идея|предложени/i;
/** Types of posts that are the pages of organisations: members and team are as often people. */
const organisations = /^(?:wp[-_]|cpt[-_]|our[-_])?(?:partners?|compan(?:y|ies)|member[-_]?(?:compan(?:y|ies)|organi[sz]ations?)|organi[sz]ations?|ngos?|institutions?|signator(?:y|ies)|suppliers?|sponsors?|donors?|partenaires?|entreprises?|organismes?|empresas?|organizaci[oó]n(?:es)?|партн[её]ры?|организаци[яи])$/i;

/** What a page of an organisation does not have, and a map, a plan or a list of work asks for. */
const ofWork = ['start', 'end', 'status', 'budget', 'lat', 'lon', 'point', 'host', 'organisations', 'beneficiaries', 'objectives'];

/** States of posts that only those see who edit the site. */
const notPublic = /^(?:draft|auto-draft|pending|private|future|trash)$/;

const texts = { name: 'title.rendered', title: 'title.rendered', text: 'title.rendered', summary: 'content.rendered', url: 'link', 'source/date': 'date_gmt', 'source/url': 'link' };

/**
 * Posts of the REST interface of WordPress (`/wp-json/wp/v2/…`), of any type. Posts become initiatives; what its type calls an event becomes an event, a proposal
 * a proposal, the pages of partners organisations, and the sessions of one type the sessions of one event. The members that a site added (ACF, meta) are read by plain names.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const rows: readonly Row[] = payload.rows.length === 0 && at(json, 'title.rendered') !== undefined ? [{ members: json as Members, place: { key: '' } }] : payload.rows;
  const custom = await CustomMembers.of(draft, rows, ([name]) => !own.has(name) && !name.startsWith('_') && !name.startsWith('yoast'), texts, context);
  const programmes = new Map<string, { sessions: unknown[] }>();
  let [gatherings, undated, hidden] = [0, 0, 0];
  await eachInSteps(rows, context, function* (row, index) {
    const { members, place } = row;
    if (notPublic.test(wordsOf(member(members, 'status')) ?? '')) {
      hidden++;
      return;
    }
    const type = wordsOf(member(members, 'type')) ?? 'post';
    const terms = yield* termsOf(members, context.resolveCountry);
    const id = wordsOf(member(members, 'id')) ?? wordsOf(member(members, 'slug'));
    const date = stampOf(members);
    const link = wordsOf(member(members, 'link'));
    const common = {
      id, title: fromHtml(at(members, 'title.rendered') ?? at(members, 'title.raw') ?? (isObject(member(members, 'title')) ? undefined : member(members, 'title'))) ?? wordsOf(member(members, 'slug')),
      url: link, source: date === undefined && link === undefined ? undefined : { ...(link !== undefined && { url: link }), ...(date !== undefined && { date }) },
    };
    if (sessions.test(type)) {
      let programme = programmes.get(type);
      if (!programme) {
        programme = { sessions: [] };
        programmes.set(type, programme);
        draft.add('events', { id: `wordpress/${type}`, title: programmeTitle(type, members), sessions: programme.sessions }, place.around ?? place, {});
      }
      const found = custom.record('events', row, index);
      const { url: _url, ...session } = common;
      programme.sessions.push(draft.mark(known({ ...session, summary: summaryOf(members, found), start: found['start'] ?? wordCampTime(members), end: found['end'], ...programmeFacts(members, terms, custom, index) }), place, custom.origins('events')));
      return;
    }
    if (organisations.test(type) && !ofWork.some((meaning) => custom.meanings.has(meaning))) {
      const found = custom.record('initiatives', row, index);
      const countries = [...(entriesIn(found['countries']) as readonly string[]), ...terms.countries];
      if (countries.length > 1) draft.report(place, [], `Expected one country of an organisation, met ${countries.length}; the first is shown.`, 'warning', id);
      draft.add('organisations', { id, name: common.title, kind: found['kind'] ?? terms.kinds[0], country: countries[0], url: found['url'] ?? link, source: common.source, summary: summaryOf(members, found) }, place, custom.origins('initiatives'));
      return;
    }
    const kind = events.test(type) || isGathering(custom, members) ? 'events' : proposals.test(type) ? 'proposals' : 'initiatives';
    const found = custom.record(kind, row, index);
    const summary = summaryOf(members, found);
    const list = (name: string, more: readonly string[]): readonly string[] | undefined => filled([...new Set([...(entriesIn(found[name]) as readonly string[]), ...more])]);
    const origins = custom.origins(kind);
    if (kind === 'proposals') draft.add('proposals', { ...found, id, text: common.title, source: common.source, reason: undefined, summary, themes: list('themes', [...terms.issues, ...terms.tracks]), sectors: list('sectors', terms.sectors), countries: list('countries', terms.countries), status: found['status'] ?? terms.statuses[0] }, place, origins);
    else if (kind === 'events') {
      const times = timesOf(found, custom, index);
      gatherings++;
      if (times.start === undefined) undated++;
      draft.add('events', { ...found, ...times, ...common, summary: withLine(summary, custom.stateOfEvent(index)), place: found['place'] ?? (terms.countries[0] === undefined ? undefined : { country: terms.countries[0] }) }, place, origins);
    } else {
      draft.add('initiatives', {
        ...found, ...common, summary,
        // A news item is of its day; of any other record the day of publication says nothing of when it began.
        start: found['start'] ?? (type === 'post' ? date : undefined),
        kind: found['kind'] ?? terms.kinds[0] ?? (type === 'post' || type === 'page' ? undefined : type.replace(/[-_]+/g, ' ')),
        status: found['status'] ?? terms.statuses[0], issues: list('issues', [...terms.issues, ...terms.tracks]), sectors: list('sectors', terms.sectors), countries: list('countries', terms.countries),
        organisations: filled([...(entriesIn(found['organisations']) as readonly object[]), ...terms.organisations.map((name) => ({ name }))]),
      }, place, origins);
    }
  });
  custom.finish();
  if (hidden > 0) draft.report(rows[0]!.place.around ?? rows[0]!.place, [], `Expected posts that are published, met ${hidden} that are drafts, private or to come; not shown.`);
  if (undated > 0 && undated === gatherings) draft.report(rows[0]!.place.around ?? rows[0]!.place, [], `Expected events with a start, met ${undated} without: plugins for events, such as EventON and Modern Events Calendar, keep it out of the answers of WordPress. The site can show its fields there (show_in_rest).`);
  return draft;
}

/** When an event begins and ends: EventON counts the seconds of the clock where it takes place, as if that stood in UTC, and names the zone beside. */
function timesOf(found: Readonly<Record<string, unknown>>, custom: CustomMembers, index: number): { readonly start?: unknown; readonly end?: unknown; readonly timeZone?: unknown } {
  const zone = custom.value(index, 'evo_tz');
  const isWhole = custom.value(index, 'evcal_allday') === 'yes';
  const [start, end] = ['evcal_srow', 'evcal_erow'].map((name) => {
    const seconds = readNumber(custom.value(index, name));
    if (seconds === undefined || seconds <= 0 || seconds > 1e11) return undefined;
    const offset = isWhole ? undefined : offsetOf(seconds * 1000, zone);
    return offset === undefined ? dateOfClock(seconds * 1000) : withOffset(seconds * 1000, offset);
  });
  return start === undefined ? known({ start: found['start'] }) : known({ start, end, timeZone: knownZone(zone) ?? found['timeZone'] });
}

const known = (record: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** The instant of publication; `date_gmt` is in UTC without saying so. A draft has none. */
function stampOf(members: Members): string | undefined {
  const gmt = wordsOf(member(members, 'date_gmt'));
  const date = readDate(gmt !== undefined && /T[\d:.]+$/.test(gmt) ? `${gmt}Z` : gmt ?? member(members, 'date'));
  return date ?? undefined;
}

/** An excerpt that someone wrote, else what the site keeps as a description, else the content; the beginning that WordPress cuts off is the last resort. */
function summaryOf(members: Members, found: Readonly<Record<string, unknown>>): unknown {
  const excerpt = fromHtml(at(members, 'excerpt.rendered'));
  const isCut = excerpt !== undefined && /(?:\[?…\]?|\[?\.\.\.\]?|»|→)\s*$/.test(excerpt.slice(-40));
  const content = fromHtml(at(members, 'content.rendered'));
  // Without a mark at its end, a text that is just the beginning of the content was cut all the same.
  const isBeginning = excerpt !== undefined && content !== undefined && squeezed(content).startsWith(squeezed(excerpt).slice(0, 60));
  return (excerpt !== undefined && !isCut && !isBeginning && found['summary'] === undefined ? excerpt : undefined) ?? found['summary'] ?? content ?? excerpt;
}

const squeezed = (text: string): string => text.slice(0, 400).replace(/\s+/g, '');

/** A post of any type that has a day and a venue of its own is an event. */
const isGathering = ({ meanings }: CustomMembers, members: Members): boolean =>
  wordsOf(member(members, 'type')) !== 'post' && meanings.has('start') && meanings.has('host') && !meanings.has('status') && !meanings.has('budget');

/** The name of a type as a title: WordPress tells of a session, but not which event it belongs to. */
function programmeTitle(type: string, members: Members): string {
  const words = type.replace(/^(?:wcb|cpt|tribe|wp)[-_]/, '').replace(/[-_]+/g, ' ');
  const host = /^https?:\/\/(?:www\.)?([^/?#]{1,100})/i.exec(wordsOf(member(members, 'link')) ?? wordsOf(at(members, 'guid.rendered')) ?? '')?.[1];
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('s') ? '' : 's'}`;
  return host === undefined ? title : `${title}, ${host}`;
}

/** The names of a property in the microdata of a post's HTML: `itemprop="performer"` and the first text that follows. */
function microdata(members: Members, property: string): readonly string[] {
  const html = wordsOf(at(members, 'content.rendered'))?.slice(0, 50_000) ?? '';
  return html.split(new RegExp(`itemprop=["']${property}["']`)).slice(1, 20).map((rest) => fromHtml(/>\s*([^<>\s][^<>]{0,200})</.exec(rest.slice(0, 1000))?.[1])).filter((text) => text !== undefined);
}

/** Track, room and speakers, where they are words and not numbers of other posts. */
function programmeFacts(members: Members, terms: Terms, custom: CustomMembers, index: number): Record<string, unknown> {
  const words = (...names: readonly string[]): readonly string[] => names.flatMap((name) => entriesIn(custom.value(index, name))).map((value) => fromHtml(isObject(value) ? member(value, 'name') ?? member(value, 'post_title') : value)).filter((text): text is string => text !== undefined && !/^\d+$/.test(text));
  const day = readNumber(custom.value(index, 'day') ?? custom.value(index, 'session_day'));
  return {
    day: day !== undefined && Number.isInteger(day) && day > 0 && day < 100 ? day : undefined,
    track: terms.tracks[0] ?? words('track', 'stream', 'session_track')[0], room: terms.rooms[0] ?? words('room', 'salle', 'location', 'venue')[0] ?? microdata(members, 'location')[0],
    speakers: filled(words('speakers', 'speaker', 'session_speakers')) ?? filled(microdata(members, 'performer')), sectors: filled(terms.sectors), countries: filled(terms.countries),
  };
}

/** Seconds since 1970, as the conference sites of WordPress.org keep it. */
function wordCampTime(members: Members): string | undefined {
  const seconds = readNumber(at(members, 'meta._wcpt_session_time'));
  return seconds === undefined || seconds <= 0 ? undefined : instant(seconds * 1000);
}
