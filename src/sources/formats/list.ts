import { at, keysIn } from '../payload.js';
import { wordsOf } from '../read/texts.js';
import { detectHxl } from './hxl/detect.js';
import { detectSchemaOrg } from './schema-org/detect.js';
import { wideShape } from './wide-table/shape.js';
import { anyMemberHas, anyOf, documentHas, recordsHave, recordsNamed, unlessPlain, type VocabularyEntry } from './vocabulary.js';

/** Columns of countries, which sites of Open SDG have none of: each is of one. */
const ofCountries = /^(?:country|pays|pa[ií]s|страна)(?:$|[ _]?(?:name|code|iso))|^iso_?3/i;

/** Names that IATI has in rows of plain values: of Solr with lists of one, of tables of the Datastore and of d-portal. */
const ofActivities = /^(?:\/|@|(?:title|description|activity|recipient|reporting|participating|sector|budget|location|transaction|default|policy|result|humanitarian|contact|other|last|planned|country[-_]budget|iati)[-_]|(?:title|description|sector|hierarchy)$|(?:start|end)[-_](?:planned|actual))/;
/** Names that OCDS has in releases whose members are plain values, or are written with slashes (`tender/title`). */
const ofReleases = /^(?:ocid|id|date|language|url|uri|tag|initiationType|title|description)$|\//;

/**
 * Every vocabulary but our own, which is read before this list is asked for. A new one is one line here, one file
 * beside it and one test; see docs/adding-a-format.md for an example. A sure sign (a member that nobody else has) scores 0.9 or more,
 * names that many use at most 0.6, plain names at most 0.4.
 */
export const vocabularies: readonly VocabularyEntry[] = [
  {
    name: 'iati',
    detect: anyOf(
      ...['iati_identifier', 'iati-identifier'].map((path) => unlessPlain(ofActivities, recordsHave(path, 0.95))),
      ...['/iati-identifier', 'iati_json', 'title_narrative reporting_org_ref', 'title_narrative_text', 'iati-activity', 'aid reporting_ref', 'aid status_code', 'aid day_start', 'aid funder_ref'].map((paths) => recordsHave(paths, 0.95)),
      recordsHave('aid title', 0.6), documentHas('/iati-activities/iati-activity', 0.95), documentHas('iati-activities', 0.95), documentHas('iati-activity', 0.9),
    ),
    load: () => import('./iati.js'),
  },
  {
    name: '360giving',
    detect: anyOf(recordsHave('amountAwarded fundingOrganization', 0.95), recordsHave('data.amountAwarded', 0.95), recordsHave('amountAwarded awardDate', 0.9), recordsNamed(/^(?:Amount Awarded|Funding Org:|fundingOrganization\/)/, 0.95)),
    load: () => import('./three-sixty-giving.js'),
  },
  { name: 'ocds', detect: anyOf(unlessPlain(ofReleases, recordsHave('ocid', 0.95)), documentHas('ocid', 0.95), recordsHave('releases.0.ocid', 0.95), recordsHave('records.0.ocid', 0.95)), load: () => import('./open-contracting.js') },
  { name: 'bods', detect: anyOf(recordsHave('recordType recordDetails', 0.95), recordsHave('statementType statementID', 0.95)), load: () => import('./beneficial-ownership.js') },
  { name: 'lei', detect: anyOf(recordsHave('lei entity.legalName', 0.95), documentHas('data.attributes.lei data.attributes.entity.legalName', 0.97)), load: () => import('./lei.js') },
  { name: 'ror', detect: anyOf(recordsHave('names.0.types external_ids', 0.95), documentHas('names.0.types external_ids', 0.97), recordsHave('names.0.types locations', 0.95)), load: () => import('./ror.js') },
  { name: 'hpc', detect: anyOf(...['planVersion.name', 'planVersionId countries', 'planVersionId planId', 'planType requirements'].map((paths) => recordsHave(paths, 0.9)), documentHas('data.planVersion.name', 0.9)), load: () => import('./humanitarian-plans.js') },
  { name: 'hpc-flows', detect: anyOf(recordsHave('sourceObjects destinationObjects amountUSD', 0.95), documentHas('data.requirements.objects.0.revisedRequirements', 0.95), ...['report1', 'report2', 'report3', 'report4'].map((report) => documentHas(`data.${report}.fundingTotals.objects`, 0.95))), load: () => import('./humanitarian-flows.js') },
  { name: 'ifrc-go', detect: anyOf(recordsHave('amount_requested atype', 0.95), recordsHave('amount_requested amount_funded', 0.9)), load: () => import('./red-cross-appeals.js') },
  {
    name: 'network',
    detect: anyOf(...['nodes links', 'nodes edges', 'graph.nodes', 'elements.nodes'].map((paths) => documentHas(paths, 0.85)), recordsHave('edges.0.foreignProjectId', 0.9), recordsHave('edges', 0.5)),
    load: () => import('./network.js'),
  },
  {
    name: 'sdmx-json',
    detect: anyOf(...['dataSets structure.dimensions', 'dataSets structures', 'data.dataSets data.structure.dimensions', 'data.dataSets data.structures'].map((paths) => documentHas(paths, 0.95)), ...['data.dataflows', 'data.dataStructures', 'data.codelists', 'data.categorySchemes', 'data.agencySchemes', 'data.conceptSchemes', 'data.metadataSets'].map((paths) => documentHas(`meta ${paths}`, 0.9)), recordsHave('agencyID isExternalReference', 0.9)),
    load: () => import('./sdmx.js'),
  },
  {
    name: 'json-stat',
    detect: anyOf(documentHas('class=dataset dimension', 0.95), documentHas('class=dimension category', 0.95), documentHas('class=collection link', 0.9), documentHas('dimension value', 0.8), anyMemberHas('dimension value', 0.8), recordsHave('dimension value', 0.8)),
    load: () => import('./json-stat.js'),
  },
  { name: 'un-sdg', detect: anyOf(...['seriesCode refAreas', 'country_code goals.0.targets', 'country_code themes.0.themeFacts'].map((paths) => documentHas(paths, 0.95)), recordsHave('geoAreaCode series', 0.97), documentHas('totalElements totalPages dimensions attributes', 0.9)), load: () => import('./un-sdg.js') },
  { name: 'open-sdg', detect: anyOf(documentHas('data.Year data.Value', 0.9), recordsHave('disaggregations values geocode', 0.95), (sample) => (sample.rows.some(({ members }) => keysIn(members).some((name) => ofCountries.test(name))) ? 'its records name countries, each in a column of its own' : recordsHave('Year Value', 0.6)(sample))), load: () => import('./open-sdg.js') },
  { name: 'pxweb', detect: documentHas('columns.0.code columns.0.type data.0.key data.0.values', 0.95), load: () => import('./pxweb.js') },
  {
    name: 'observations',
    detect: anyOf(
      documentHas('CompactData.DataSet.Series', 0.95), documentHas('byVariable facets', 0.95), documentHas('headers.0.column headers.0.meta rows', 0.97), documentHas('values api.version', 0.9),
      ...['indicatorId geoUnit value', 'Data.0.Anyo', 'OBSERVATIONS.0.OBS_VALUE', 'seriesID data.0.period', 'variavel resultados.0.series', 'D1N D1C NC V'].map((paths) => recordsHave(paths, 0.95)), recordsNamed(/^GHO \(CODE\)$/, 0.95),
      ...['Area Indicator Year Value', 'obs_value ref_area', 'OBS_VALUE TIME_PERIOD', 'obs_value time', 'NumericValue SpatialDim', 'SurveyYear IndicatorId Value', 'Area Item Year Value', 'Area Element Year Value'].map((paths) => recordsHave(paths, 0.95)),
    ),
    load: () => import('./observations.js'),
  },
  { name: 'wide-table', detect: ({ rows }) => (wideShape(rows) ? 0.55 : 'its records have no columns of years, or of values beside a country and a year'), load: () => import('./wide-table.js') },
  { name: 'world-bank', detect: anyOf(recordsHave('indicator.id country.id date', 0.95), documentHas('source.data.0.variable', 0.95), documentHas('0.per_page 0.lastupdated', 0.6)), load: () => import('./world-bank.js') },
  { name: 'wordpress', detect: anyOf(recordsHave('title.rendered type', 0.95), recordsHave('title.rendered', 0.9), documentHas('title.rendered content.rendered', 0.95)), load: () => import('./wordpress.js') },
  { name: 'the-events-calendar', detect: anyOf(documentHas('events rest_url', 0.95), recordsHave('start_date utc_start_date', 0.95), documentHas('start_date utc_start_date', 0.95)), load: () => import('./events-calendar.js') },
  { name: 'schema.org', detect: detectSchemaOrg, load: () => import('./schema-org.js') },
  { name: 'jcal', detect: anyOf(documentHas('0=vcalendar', 1), documentHas('0.0=vcalendar', 1)), load: () => import('./jcal.js') },
  {
    name: 'google-calendar',
    detect: anyOf(documentHas('kind=calendar#events', 1), recordsHave('kind=calendar#event', 0.95), documentHas('kind=calendar#event', 0.95), recordsHave('iCalUID start', 0.9), recordsHave('htmlLink start.dateTime', 0.9)),
    load: () => import('./google-calendar.js'),
  },
  { name: 'conference-schedule', detect: documentHas('schedule.conference.title schedule.conference.days', 0.97), load: () => import('./conference-schedule.js') },
  { name: 'legistar', detect: anyOf(recordsHave('EventBodyName EventDate', 0.95), documentHas('EventBodyName EventDate', 0.95), documentHas('BodyName Date AgendaStatusName', 0.9)), load: () => import('./legistar.js') },
  { name: 'pretalx', detect: recordsHave('code submission_type abstract duration', 0.95), load: () => import('./pretalx.js') },
  { name: 'sessionize', detect: anyOf(documentHas('sessions.0.startsAt speakers rooms', 0.95), documentHas('0.groupName 0.sessions.0.startsAt', 0.95), documentHas('0.date 0.rooms.0.sessions 0.timeSlots', 0.95)), load: () => import('./sessionize.js') },
  { name: 'json-feed', detect: ({ json }) => (/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(wordsOf(at(json, 'version'))?.slice(0, 100) ?? '') ? 1 : 'its version is none of jsonfeed.org'), load: () => import('./json-feed.js') },
  { name: 'reliefweb', detect: anyOf(documentHas('totalCount took data.0.fields', 0.9), documentHas('totalCount data.0.fields data.0.score', 0.9), documentHas('totalCount took href data', 0.9)), load: () => import('./reliefweb.js') },
  { name: 'zenodo', detect: anyOf(recordsHave('metadata.title metadata.publication_date links', 0.9), recordsHave('metadata.title metadata.resource_type links', 0.9)), load: () => import('./zenodo.js') },
  {
    name: 'dspace',
    detect: anyOf(...['metadata.0.key metadata.0.value handle', 'metadata.dc.title handle', '_embedded.indexableObject.metadata'].map((paths) => recordsHave(paths, 0.95)), documentHas('handle metadata.dc.title', 0.95), documentHas('handle metadata.0.key metadata.0.value', 0.95)),
    load: () => import('./dspace.js'),
  },
  {
    name: 'wikirate',
    detect: anyOf(recordsHave('metric subject_company', 0.95), recordsHave('metric company year', 0.85), documentHas('ancestors items html_url', 0.9), documentHas('metric company value ancestors', 0.95)),
    load: () => import('./wikirate.js'),
  },
  { name: 'hxl', detect: detectHxl, load: () => import('./hxl.js') },
  { name: 'arcgis', detect: ({ envelope }) => (envelope === 'arcgis' ? 0.4 : 'its records have no attributes beside a geometry'), load: () => import('./projected.js') },
  { name: 'projected-geojson', detect: ({ json, envelope }) => (envelope === 'geojson' && !/^(?:|.*(?:CRS:?84|\b4326))$/.test((wordsOf(at(json, 'crs.properties.name')) ?? wordsOf(at(json, 'crs.properties.code')))?.slice(0, 100) ?? '') ? 0.3 : 'it names no other reference than WGS 84'), load: () => import('./projected.js') },
  { name: 'plain-names', detect: ({ rows, envelope }) => (rows.length > 0 ? 0.1 : envelope === 'none' ? 'there are no records' : 0.05), load: () => import('./plain-names.js') },
];
