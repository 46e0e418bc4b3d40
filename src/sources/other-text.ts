/** What a text is that is no JSON, by its first characters, and how its owner comes to JSON. Loaded when a text could not be parsed. */

/** Documents of XML that have a sister in JSON, by the local name of their first element. */
const sisters: Readonly<Record<string, string>> = {
  rss: 'WordPress has the same posts as JSON at /wp-json/wp/v2/posts, other systems as JSON Feed',
  feed: 'WordPress has the same posts as JSON at /wp-json/wp/v2/posts, other systems as JSON Feed',
  'iati-activities': 'IATI’s Datastore and d-portal have the same activities as JSON',
  GenericData: 'SDMX services give JSON for format=jsondata, or for Accept: application/vnd.sdmx.data+json',
  StructureSpecificData: 'SDMX services give JSON for format=jsondata, or for Accept: application/vnd.sdmx.data+json',
  CompactData: 'SDMX services give JSON for format=jsondata, or for Accept: application/vnd.sdmx.data+json',
  FeatureCollection: 'map servers give GeoJSON for outputFormat=application/json',
  WFS_Capabilities: 'it describes a map server; the features come for request=GetFeature with outputFormat=application/json',
  kml: 'most maps can be exported as GeoJSON',
  gpx: 'most maps can be exported as GeoJSON',
  'OAI-PMH': 'most repositories have an interface with JSON as well',
};

/** The local name of the first element of a document; undefined where none is seen among the first characters. */
const rootOf = (start: string): string | undefined => /^(?:<[?!][^>]{0,400}>\s{0,100}){0,5}<(?:[\w.-]{1,40}:)?([\w.-]{1,80})/.exec(start)?.[1];

/** What a text that begins with `<` is, and what to do. */
export function markupOf(start: string): { readonly kind: string; readonly cure: string } {
  const root = rootOf(start) ?? '';
  const sister = Object.hasOwn(sisters, root) ? sisters[root] : undefined;
  const isXml = sister !== undefined || (/^<\?xml\b|\sxmlns[:=]/i.test(start) && root.toLowerCase() !== 'html');
  if (!isXml) return { kind: 'an HTML page', cure: 'It may be a sign-in or error page: give the address of the JSON itself.' };
  return { kind: root ? `XML of the kind <${root}>` : 'XML', cure: `Ask the server for JSON, often by format=json in the address${sister ? `; ${sister}` : ''}.` };
}

/** What to do about a text that is not even near JSON; undefined for one that may have been meant as JSON. */
export function cureOf(text: string): string | undefined {
  const start = text.slice(0, 4000).trimStart();
  if (start.startsWith('PK\u0003\u0004')) return 'It is a ZIP or Excel file: have its table served as JSON.';
  if (start.startsWith('%PDF-')) return 'It is a PDF: give the address of the data that it was made from.';
  if (/^BEGIN:VCALENDAR\b/i.test(start)) return 'It is a calendar file (iCalendar): ask the calendar for JSON, for example by its own interface or as jCal.';
  const separator = separatorOf(start);
  return separator && `It looks like a table with ${separator} between its columns (CSV): have it served as JSON, often by format=json in the address.`;
}

const separators: readonly (readonly [sign: string, name: string])[] = [['\t', 'tabs'], [';', 'semicolons'], ['|', 'bars'], [',', 'commas']];

/** What parts the columns of a table written as lines: the sign that is in its first lines equally often, outside of quotation marks. */
function separatorOf(start: string): string | undefined {
  if (/^[{[]/.test(start)) return undefined;
  // The last of them may be cut off here.
  const lines = start.split(/\r\n|\r|\n/);
  const heads = (lines.length > 2 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '').slice(0, 3).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  if (heads.length < 2) return undefined;
  return separators.find(([sign]) => heads.every((line, _, [first]) => line.includes(sign) && line.split(sign).length === first!.split(sign).length))?.[1];
}
