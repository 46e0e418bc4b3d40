import { at, isObject, keysIn, member } from '../payload.js';
import { wordsOf } from '../read/texts.js';

interface Description {
  readonly is: (json: unknown) => boolean;
  /** What the document is, and where the records are. */
  readonly words: string;
}

const isText = (json: unknown, name: string): boolean => typeof member(json, name) === 'string';
const isList = (json: unknown, name: string): boolean => Array.isArray(member(json, name));

/** Whether it is a list with something in it, whose first entries are all such. */
const areAll = (list: unknown, is: (entry: unknown) => boolean): boolean => Array.isArray(list) && list.length > 0 && list.slice(0, 5).every(is);
/** The same of a list, or of one alone. */
const isOrAre = (json: unknown, is: (entry: unknown) => boolean): boolean => areAll(json, is) || is(json);
/** Entries of an answer of SharePoint, in whichever form of OData it came, or the one that it is. */
const ofSharePoint = (json: unknown): unknown => member(json, 'value') ?? at(json, 'd.results') ?? member(json, 'd') ?? json;
/** The type of a resource of Contentful: Entry, Asset, ContentType. */
const typeInContentful = (json: unknown): string => wordsOf(at(json, 'sys.type')) ?? '';
const itemsOfGraph = '…/lists/ID/items?expand=fields';
/** Tables of Legistar of which each record belongs to one of another. */
const besideMeetings = ['MatterHistory', 'MatterAttachment', 'MatterIndex', 'MatterSponsor', 'MatterText', 'Index', 'Vote', 'VoteType', 'RollCall', 'Person', 'OfficeRecord', 'Action'];
/** Whether records are those of who comes to an event and what they paid, as Eventbrite and Humanitix keep them: each names its event by its key, and none says when that is. */
function areOfTickets(json: unknown): boolean {
  const lists = ['', 'orders', 'tickets', 'attendees', 'ticket_classes'].map((name) => (name === '' ? json : member(json, name))).filter(Array.isArray);
  const isOfEvent = (entry: unknown): boolean => (isText(entry, 'event_id') || isText(entry, 'eventId')) && member(entry, 'start') === undefined && member(entry, 'startDate') === undefined;
  const isTicket = (entry: unknown): boolean => (isOfEvent(entry) && (isText(entry, 'order_id') || isText(entry, 'orderId') || isObject(member(entry, 'costs')) || isObject(member(entry, 'purchaseTotals')))) || isClass(entry);
  const isClass = (entry: unknown): boolean => member(entry, 'minimum_quantity') !== undefined && (member(entry, 'maximum_quantity') !== undefined || member(entry, 'quantity_total') !== undefined) && (isObject(member(entry, 'cost')) || member(entry, 'free') !== undefined);
  return lists.some((list) => areAll(list, isTicket)) || isTicket(json);
}
/** Whether records are venues of Eventbrite or The Events Calendar, on their own. */
function isVenues(json: unknown): boolean {
  const isOfEventbrite = (entry: unknown): boolean => /\/venues\/\d+\/?$/.test(wordsOf(member(entry, 'resource_uri')) ?? '') && isObject(member(entry, 'address'));
  const isOfCalendar = (entry: unknown): boolean => isText(entry, 'venue') && isText(entry, 'url') && member(entry, 'author') !== undefined && member(entry, 'start_date') === undefined;
  return isOfEventbrite(json) || areAll(member(json, 'venues'), (entry) => isOfEventbrite(entry) || isOfCalendar(entry)) || (isOfCalendar(json) && isText(json, 'slug'));
}
/** Whether a document is an entity of Wikidata, or holds some by their keys. */
function areOfWikidata(json: unknown): boolean {
  const isEntity = (value: unknown): boolean => isObject(member(value, 'claims')) && (isObject(member(value, 'labels')) || isObject(member(value, 'lemmas')));
  const entities = member(json, 'entities');
  return isEntity(json) || (isObject(entities) && keysIn(entities).length > 0 && isEntity(entities[keysIn(entities)[0]!]));
}
const settingsOfContentful = /^(?:ContentType|Asset|Locale|Space|Environment|ApiKey|EditorInterface|WebhookDefinition|Tag|TaxonomyConcept|TaxonomyConceptScheme|Snapshot|Role|DeletedEntry|DeletedAsset)$/;
/** Whether a list of resources of Contentful has files or what was deleted in it, and no entry. */
const areOnlyFiles = (items: unknown): boolean => Array.isArray(items) && items.length > 0 && (items as readonly unknown[]).slice(0, 200).every((entry) => /Asset$|^Deleted/.test(typeInContentful(entry)));
/** Resources of JSON:API that are no pages of a Drupal site. */
const areOfDrupal = (json: unknown, type: RegExp): boolean => isOrAre(member(json, 'data'), (entry) => isObject(member(entry, 'attributes')) && type.test(wordsOf(member(entry, 'type')) ?? ''));
/** A list without records whose links lead to more than to itself and its pages. */
function isDirectoryOfJsonApi(json: unknown): boolean {
  const [data, links] = [member(json, 'data'), member(json, 'links')];
  return Array.isArray(data) && data.length === 0 && isObject(links) && keysIn(links).some((name) => !/^(?:self|first|last|next|prev|previous|related|describedby|current)$/.test(name));
}
const isWorldBank = (json: unknown): boolean => Array.isArray(json) && json.length === 2 && at(json, '0.per_page') !== undefined;

const ofLayers = /^(?:(?:Feature|Group|Raster|Mosaic) Layer|Table)$/;

/** Documents that services serve beside their records, at addresses that are easily taken for theirs. */
const descriptions: readonly Description[] = [
  { is: (json) => isList(json, 'namespaces') && isObject(member(json, 'routes')), words: 'the directory of what a WordPress site serves. Its records are at addresses such as …/wp-json/wp/v2/posts' },
  { is: (json) => (isList(json, 'fields') || isList(json, 'subLayers')) && !isList(json, 'features') && ofLayers.test(wordsOf(member(json, 'type')) ?? ''), words: 'the description of a layer of ArcGIS. Its records are at …/query?where=1%3D1&outFields=*&outSR=4326&f=json' },
  { is: (json) => isList(json, 'layers') && !isList(json, 'features') && ((member(json, 'currentVersion') !== undefined && (isText(json, 'capabilities') || isText(json, 'serviceDescription'))) || areAll(member(json, 'layers'), (entry) => ofLayers.test(wordsOf(member(entry, 'type')) ?? '') && member(entry, 'id') !== undefined)), words: 'the description of a service of ArcGIS. The records of its first layer are at …/0/query?where=1%3D1&outFields=*&outSR=4326&f=json' },
  { is: (json) => areAll(member(json, 'services'), (entry) => isText(entry, 'name') && /^[A-Z][A-Za-z]+Server$/.test(wordsOf(member(entry, 'type')) ?? '')), words: 'the list of services of an ArcGIS server. The records of one are at …/NAME/FeatureServer/0/query?where=1%3D1&outFields=*&outSR=4326&f=json, or MapServer in place of FeatureServer' },
  { is: (json) => isText(json, 'objectIdFieldName') && isList(json, 'objectIds'), words: 'a list of ids alone. Ask for the records themselves, without returnIdsOnly and with outFields=*' },
  { is: (json) => isList(json, 'columns') && isText(json, 'viewType') && !isList(json, 'data'), words: 'the description of a data set of Socrata. Its records are at …/resource/ID.json' },
  { is: (json) => isOrAre(json, (entry) => isText(entry, 'taxonomy') && isText(entry, 'slug') && member(entry, 'count') !== undefined), words: 'terms of WordPress, which part posts and are none. The posts are at addresses such as …/wp-json/wp/v2/posts' },
  { is: (json) => isOrAre(json, (entry) => isText(entry, 'mime_type') && (isText(entry, 'source_url') || wordsOf(member(entry, 'type')) === 'attachment')), words: 'files that were uploaded to a WordPress site. Its posts are at addresses such as …/wp-json/wp/v2/posts' },
  { is: (json) => isOrAre(json, (entry) => isObject(member(entry, 'avatar_urls')) && isText(entry, 'slug') && member(entry, 'title') === undefined), words: 'people who write on a WordPress site, who are not shown. Its posts are at addresses such as …/wp-json/wp/v2/posts' },
  { is: (json) => isOrAre(json, (entry) => isObject(member(entry, 'author_avatar_urls')) && isObject(member(entry, 'content')) && member(entry, 'post') !== undefined), words: 'comments on a WordPress site, which are not shown. Its posts are at addresses such as …/wp-json/wp/v2/posts' },
  { is: (json) => isObject(json) && keysIn(json).length > 0 && keysIn(json).slice(0, 20).every((key) => isText(json[key], 'rest_base') && isText(json[key], 'slug')), words: 'the types or taxonomies of a WordPress site. The posts of a type are at …/wp-json/wp/v2/ and its rest_base' },
  { is: (json) => areAll(json, (entry) => isText(entry, 'code') && isText(entry, 'uri')) && /^\/v\d\/sdg\/(?:Goal|Target|Indicator|Series)\//i.test(wordsOf(at(json, '0.uri')) ?? ''), words: 'the list of goals, targets, indicators or series of the UN’s SDG indicators. The values of a series are at …/v1/sdg/Series/Data?seriesCode=CODE' },
  { is: (json) => isWorldBank(json) && areAll(at(json, '1'), (entry) => isText(entry, 'sourceNote') && isText(entry, 'name')), words: 'the list of indicators of the World Bank. The values of one are at …/v2/country/all/indicator/ID?format=json' },
  { is: (json) => isWorldBank(json) && areAll(at(json, '1'), (entry) => isText(entry, 'iso2Code') && isObject(member(entry, 'incomeLevel'))), words: 'the list of countries of the World Bank. The values of an indicator are at …/v2/country/all/indicator/ID?format=json' },
  { is: (json) => areAll(member(json, 'value'), (entry) => isText(entry, 'IndicatorCode') && isText(entry, 'IndicatorName') && member(entry, 'NumericValue') === undefined), words: 'the list of indicators of the WHO’s Global Health Observatory. The values of one are at …/api/CODE' },
  { is: (json) => areAll(member(json, 'value'), (entry) => isText(entry, 'Code') && isText(entry, 'Dimension') && member(entry, 'ParentDimension') !== undefined), words: 'the codes of a dimension of the WHO’s Global Health Observatory. The values of an indicator are at …/api/CODE' },
  { is: (json) => areAll(member(json, 'Data'), (entry) => isText(entry, 'DHS_CountryCode') && isText(entry, 'ISO3_CountryCode')) || areAll(member(json, 'Data'), (entry) => isText(entry, 'IndicatorId') && isText(entry, 'Definition') && member(entry, 'Value') === undefined), words: 'the list of countries or of indicators of the DHS Program. The values of an indicator are at …/rest/dhs/data?indicatorIds=ID&f=json' },
  { is: (json) => areAll(json, (entry) => isText(entry, 'indicatorCode') && member(entry, 'value') === undefined && (isObject(member(entry, 'dataAvailability')) || isText(entry, 'lastDataUpdate'))) || areAll(json, (entry) => isText(entry, 'id') && isText(entry, 'name') && /^(?:NATIONAL|REGIONAL)$/.test(wordsOf(member(entry, 'type')) ?? '')), words: 'the list of indicators or of areas of UNESCO’s Institute for Statistics. The values of an indicator are at …/api/public/data/indicators?indicator=CODE&indicatorMetadata=true' },
  { is: (json) => areAll(member(json, 'data'), (entry) => isText(entry, 'code') && isText(entry, 'label') && member(entry, 'aggregate_type') !== undefined), words: 'a code list of FAOSTAT. The values of a domain are at …/en/data/DOMAIN' },
  { is: (json) => areAll(json, (entry) => isText(entry, 'geoAreaCode') && isText(entry, 'geoAreaName') && member(entry, 'series') === undefined && member(entry, 'value') === undefined), words: 'the list of areas of the UN’s SDG indicators. The values of a series are at …/v1/sdg/Series/Data?seriesCode=CODE' },
  { is: (json) => member(json, 'api') !== undefined && ['indicators', 'countries', 'regions', 'groups'].some((name) => isObject(member(json, name))) && member(json, 'values') === undefined, words: 'a list of indicators or of areas of the IMF’s DataMapper. The values of an indicator are at …/api/v1/CODE' },
  { is: (json) => ['values', 'years', 'entities'].every((name) => isList(json, name)) && isObject(json) && keysIn(json).length === 3, words: 'values of Our World in Data without the names of their areas. Give the table of the chart (…/grapher/CHART.csv) as JSON rows' },
  { is: (json) => isObject(at(json, 'dimensions.entities')) && isObject(at(json, 'dimensions.years')), words: 'what Our World in Data tells about a variable, without its values. Give the table of the chart (…/grapher/CHART.csv) as JSON rows' },
  { is: (json) => areAll(json, (entry) => isText(entry, 'id') && isText(entry, 'text') && /^[lth]$/.test(wordsOf(member(entry, 'type')) ?? '')), words: 'a list of the tables of PxWeb. The values of one are asked for with a query in the body: save the answer as json-stat2, and give the address of the file' },
  { is: (json) => isText(json, 'title') && areAll(member(json, 'variables'), (entry) => isText(entry, 'code') && isList(entry, 'valueTexts')), words: 'the description of a table of PxWeb. Its values are asked for with a query in the body: save the answer as json-stat2, and give the address of the file' },
  { is: (json) => /^(?:Aggregation|Valueset)$/.test(wordsOf(member(json, 'type')) ?? '') && areAll(member(json, 'values'), (entry) => isText(entry, 'code')), words: 'a code list of PxWeb, which holds no values. Those of a table are at …/tables/ID/data?outputFormat=json-stat2' },
  { is: (json) => isOrAre(member(json, 'tables') ?? json, (entry) => isList(entry, 'variableNames') && isText(entry, 'firstPeriod')), words: 'the description of tables of PxWeb, which holds no values. Those of one are at …/tables/ID/data?outputFormat=json-stat2' },
  { is: (json) => member(json, 'object') === 'list' && areAll(member(json, 'results'), (entry) => member(entry, 'object') === 'user'), words: 'people who have an account with Notion, who are not shown. The records of a database are at …/v1/databases/ID/query' },
  { is: (json) => member(json, 'object') === 'list' && areAll(member(json, 'results'), (entry) => /^(?:block|comment)$/.test(wordsOf(member(entry, 'object')) ?? '')), words: 'the text of a page of Notion. The records of a database are at …/v1/databases/ID/query' },
  { is: (json) => isText(json, 'indicator_number') && (isText(json, 'indicator_name') || isText(json, 'graph_title') || isText(json, 'reporting_status')) && !isList(json, 'data'), words: 'what an Open SDG site tells about an indicator, without its values. They are at …/comb/NUMBER.json and …/data/NUMBER.json' },
  { is: (json) => isObject(json) && keysIn(json).length === 2 && ['From', 'To'].every((name) => isList(json, name)), words: 'how the columns of an indicator of Open SDG depend on one another, without its values. They are at …/comb/NUMBER.json and …/data/NUMBER.json' },
  { is: (json) => (isObject(member(json, 'tableSchema')) || areAll(member(json, 'tables'), (entry) => isObject(member(entry, 'tableSchema')))) && !isList(json, 'rows'), words: 'the description of a table (CSVW). Its records are in the file that it names in url; give them as JSON' },
  { is: (json) => { const graph = member(json, '@graph'); return Array.isArray(graph) && graph.slice(0, 200).some((node) => /^csvw:Row$/.test(wordsOf(member(node, '@type')) ?? '')); }, words: 'the rows of a table as linked data (CSVW). Give the same as JSON in minimal mode, a list of records' },
  { is: isDirectoryOfJsonApi, words: 'the directory of what a JSON:API serves, as Drupal has it. Its records are at the addresses in its links: those of pages stand there under names such as node--article' },
  { is: (json) => areOfDrupal(json, /^user--/), words: 'people who have an account on a Drupal site, who are not shown. Its pages are at addresses such as …/jsonapi/node/TYPE' },
  { is: (json) => areOfDrupal(json, /^(?:file|menu_link_content|\w+_type|taxonomy_vocabulary|field_config|field_storage_config|base_field_override|entity_\w+|user_role|image_style|view|menu|block)--/), words: 'files or settings of a Drupal site, which are no records. Its pages are at addresses such as …/jsonapi/node/TYPE' },
  { is: (json) => areOfDrupal(json, /^taxonomy_term--/) || isOrAre(json, (entry) => isList(entry, 'tid') && isList(entry, 'vid')), words: 'terms of a Drupal site, which part its pages and are none. Its pages are at addresses such as …/jsonapi/node/TYPE, with the names of their terms where include=FIELD asks for them' },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => member(entry, 'BaseTemplate') !== undefined && member(entry, 'ItemCount') !== undefined), words: 'the lists of a SharePoint site. The records of one are at …/_api/web/lists/getbytitle(\'NAME\')/items' },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => member(entry, 'FieldTypeKind') !== undefined && isText(entry, 'InternalName')), words: 'the columns of a list of SharePoint. Its records are at …/_api/web/lists/getbytitle(\'NAME\')/items' },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => isText(entry, 'columnGroup') && typeof member(entry, 'enforceUniqueValues') === 'boolean'), words: `the columns of a list of SharePoint. Its records are at ${itemsOfGraph}` },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => isText(member(entry, 'list'), 'template') && isText(entry, 'webUrl')), words: `the lists of a SharePoint site. The records of one are at ${itemsOfGraph}` },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => (isText(entry, 'ListViewXml') || isText(entry, 'HtmlSchemaXml')) && member(entry, 'ViewType') !== undefined), words: 'the views of a list of SharePoint. Its records are at …/_api/web/lists/getbytitle(\'NAME\')/items' },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => /^0x01/.test(wordsOf(at(entry, 'Id.StringValue')) ?? wordsOf(member(entry, 'StringId')) ?? wordsOf(member(entry, 'id')) ?? '') && typeof (member(entry, 'Sealed') ?? member(entry, 'sealed')) === 'boolean'), words: 'the content types of a list of SharePoint. Its records are at …/_api/web/lists/getbytitle(\'NAME\')/items' },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => isText(entry, 'LoginName') && typeof member(entry, 'PrincipalType') === 'number'), words: 'people and groups of a SharePoint site, who are not shown. The records of a list are at …/_api/web/lists/getbytitle(\'NAME\')/items' },
  { is: (json) => isOrAre(ofSharePoint(json), (entry) => isText(entry, 'WebTemplate') && isText(entry, 'ServerRelativeUrl')), words: 'the sites of SharePoint. The records of a list of one are at …/_api/web/lists/getbytitle(\'NAME\')/items' },
  { is: (json) => areOfTickets(json), words: 'orders, tickets or attendees of events, which tell of the people who come and are not shown. The events themselves are at addresses such as …/organizations/ID/events of Eventbrite or …/v1/events of Humanitix' },
  { is: (json) => isVenues(json), words: 'venues alone, which are shown with what takes place there. The events with their venues are at addresses such as …/organizations/ID/events?expand=venue,organizer of Eventbrite or …/wp-json/tribe/events/v1/events of The Events Calendar' },
  { is: (json) => areAll(member(json, 'elements'), (entry) => member(entry, 'type') === 'element' && isText(entry, 'name') && isList(entry, 'elements')), words: 'XML that a converter wrote as a tree of elements. Let it write members by their names (of xml-js: compact)' },
  { is: (json) => areOfWikidata(json), words: 'entities of Wikidata, whose statements are keys of one another. Their words are in an answer of its query service, at https://query.wikidata.org/sparql?format=json&query=QUERY' },
  { is: (json) => isOrAre(json, (entry) => member(entry, 'EventItemEventId') !== undefined && member(entry, 'EventItemId') !== undefined), words: 'what stands on the agenda of a meeting from Legistar, without the meeting. The meetings are at …/v1/CLIENT/events, and one with its agenda is at …/v1/CLIENT/events/ID?EventItems=1' },
  { is: (json) => isText(json, 'FirstName') && isText(json, 'LastName') && isList(json, 'OfficeRecords'), words: 'a person with the offices that they held, who is not shown. Give the address of the meetings or of the matters' },
  { is: (json) => isOrAre(json, (entry) => besideMeetings.some((table) => member(entry, `${table}Id`) !== undefined && member(entry, `${table}RowVersion`) !== undefined)), words: 'what belongs to the meetings and matters of Legistar, and is none: votes, people, words of an index, what was done with a matter. The meetings are at …/v1/CLIENT/events, the matters at …/v1/CLIENT/matters' },
  { is: (json) => (typeInContentful(json) === 'Array' ? areAll(member(json, 'items'), (entry) => !/^(?:|Entry|Asset|DeletedEntry|DeletedAsset)$/.test(typeInContentful(entry))) || areOnlyFiles(member(json, 'items')) : settingsOfContentful.test(typeInContentful(json))), words: 'files or settings of a space of Contentful. Its records are at …/spaces/ID/environments/master/entries?content_type=ID' },
  { is: (json) => member(json, 'success') === true && areAll(member(json, 'result'), (entry) => typeof entry === 'string'), words: 'a list of names alone from CKAN. What they name is at …/api/3/action/package_search for data sets, and with all_fields=true for the others' },
  { is: (json) => [member(json, '/iati-organisations/iati-organisation'), member(member(json, 'iati-organisations'), 'iati-organisation')].some((found) => Array.isArray(found) || isObject(found)), words: 'what an organisation tells IATI about itself, its budgets and documents, and no activities. Those are in its other file, or at …/datastore/activity/select' },
  { is: (json) => (isText(json, 'openapi') || isText(json, 'swagger')) && isObject(member(json, 'paths')), words: 'the description of an interface (OpenAPI). Its records are at one of the addresses in it' },
];

/** What a document is that describes where records are and holds none, and where they are to be had; undefined for any other. */
export const descriptionOf = (json: unknown): string | undefined => descriptions.find(({ is }) => is(json))?.words;
