import type { Draft } from '../draft.js';
import { shown } from '../shown-text.js';
import { at, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { instant } from '../read/dates.js';
import { readNumber } from '../read/numbers.js';
import { isSomewhere, middleOfBox, placeOfGeometry, type Coordinates } from '../read/places.js';
import { circleOf, referenceName, unprojection, type Unproject } from '../read/projections.js';
import { wordsOf } from '../read/texts.js';
import { eachInSteps, eachRow, mapped, type Steps } from '../turns.js';
import { entriesIn } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { read as readPlainNames } from './plain-names.js';
import { meaningOf } from './plain-names/words.js';

/**
 * Features of ArcGIS (`/FeatureServer/0/query?f=json`), and GeoJSON that names a reference other than WGS 84. Geometries become degrees where the reference is one of the common
 * ones, else they are left out and said to be; dates and coded values become what they stand for; the attributes are then read by plain names.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const given = new Map<string, unknown>();
  await eachRow(entriesIn(member(payload.json, 'fields')), context, (field) => {
    const name = wordsOf(member(field, 'name'));
    if (name !== undefined) given.set(name, field);
  });
  const fields = new Fields(given);
  const refused = new Map<string, { count: number; readonly row: Row }>();
  const rows: Row[] = [];
  await eachInSteps(payload.rows, context, function* (row) {
    const geometry = member(row.wrapper, 'geometry');
    const { unproject, circle, name } = referenceOf(member(geometry, 'spatialReference') ?? member(payload.json, 'spatialReference') ?? nameOfCrs(payload.json));
    const place = middleOf(geometry, circle);
    if (place && isSomewhere(place) && !unproject) {
      const known = refused.get(name);
      if (known) known.count += 1;
      else refused.set(name, { count: 1, row });
    }
    // 0 and 0 stand for no place in any reference.
    const degrees = place && (isSomewhere(place) ? unproject?.(place.lon, place.lat) : place);
    rows.push({ ...row, members: yield* attributesOf(row.members, fields), wrapper: { ...row.wrapper, geometry: degrees && asGeometry(degrees, place) } });
  });
  const draft = await readPlainNames({ ...payload, rows }, context);
  for (const [name, { count, row }] of refused) {
    draft.report(row.wrapperPlace ?? row.place, ['geometry'], `Expected coordinates in degrees (WGS 84) or in a plane of metres that is known here, such as Web Mercator or UTM, met ${count} geometries in the spatial reference ${name}; left out, their records are listed without a place. Ask the server for degrees: outSR=4326, or f=geojson.`, 'error');
  }
  return draft;
}

/** The reference of a document of GeoJSON: by name, or by the number alone that old servers give. */
export function nameOfCrs(json: unknown): unknown {
  const code = wordsOf(at(json, 'crs.properties.code'));
  return at(json, 'crs.properties.name') ?? (code === undefined ? undefined : `EPSG:${code}`);
}

/** A point as such; anything else as a list of one point, since its middle stands for more than that. */
const asGeometry = ({ lat, lon }: Coordinates, { precision }: { readonly precision?: 'region' }): Members =>
  precision === undefined ? { type: 'Point', coordinates: [lon, lat] } : { type: 'MultiPoint', coordinates: [[lon, lat]] };

/** The middle of a geometry of Esri or of GeoJSON, in its own reference. */
function middleOf(geometry: unknown, circle: number): (Coordinates & { readonly precision?: 'region' }) | undefined {
  if (!isObject(geometry)) return undefined;
  const [x, y] = [readNumber(member(geometry, 'x')), readNumber(member(geometry, 'y'))];
  if (x !== undefined && y !== undefined) return { lat: y, lon: x };
  const points = member(geometry, 'points');
  const parts = points ?? ['paths', 'rings', 'curvePaths', 'curveRings'].map((name) => member(geometry, name)).find((found) => found !== undefined);
  if (parts !== undefined) return placeOfGeometry({ type: parts === points ? 'MultiPoint' : 'GeometryCollection', coordinates: parts }, circle);
  const [west, south, east, north] = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => readNumber(member(geometry, name)));
  if (west !== undefined && south !== undefined && east !== undefined && north !== undefined) return middleOfBox(west, south, east, north, circle);
  return placeOfGeometry(geometry, circle);
}

/** The reference of Esri (`{"wkid": 102100, "latestWkid": 3857}`, `{"wkt": …}`), or the name of one of OGC (`urn:ogc:def:crs:EPSG::3857`). Without one, GeoJSON and Esri mean degrees. */
function referenceOf(reference: unknown): { readonly unproject: Unproject | undefined; readonly circle: number; readonly name: string } {
  const numbers = [member(reference, 'latestWkid'), member(reference, 'wkid')].map((value) => readNumber(value)).filter((number) => number !== undefined);
  const text = wordsOf(reference) ?? wordsOf(member(reference, 'wkt')) ?? wordsOf(member(reference, 'wkt2'));
  const named = text === undefined ? undefined : /(?:EPSG|ESRI)\W{1,4}(?:[\d.]{0,8}:)?(\d{4,6})\W{0,4}$/i.exec(text.slice(-60))?.[1];
  if (named !== undefined) numbers.push(Number(named));
  if (numbers.length === 0) {
    const isDegrees = text === undefined || /^(?:GEOGCS|GEOGCRS)\b/i.test(text) || /CRS:?84$/i.test(text);
    return { unproject: isDegrees ? unprojection(4326) : undefined, circle: isDegrees ? 360 : Infinity, name: shown(/^[A-Z]+\["([^"]{1,80})"/i.exec(text ?? '')?.[1] ?? text ?? '', 80) };
  }
  const known = numbers.find((number) => unprojection(number) !== undefined);
  return { unproject: known === undefined ? undefined : unprojection(known), circle: known === undefined ? Infinity : circleOf(known), name: referenceName(numbers[0]!) };
}

/** Attributes of a record between two chances to give the page a turn. */
const stride = 64;

interface Field {
  /** The name under which it is read: its alias where that says more. */
  readonly name: string;
  readonly isDate: boolean;
  /** What coded values stand for. */
  readonly values: ReadonlyMap<unknown, unknown>;
}

/** The fields of a layer, each looked into when an attribute of it is first met: a layer may describe thousands that no record has. */
class Fields {
  readonly #read = new Map<string, Field>();

  constructor(private readonly given: ReadonlyMap<string, unknown>) {}

  * of(name: string): Steps<Field | undefined> {
    if (!this.given.has(name)) return undefined;
    let field = this.#read.get(name);
    if (!field) this.#read.set(name, (field = yield* fieldOf(this.given.get(name), name)));
    return field;
  }
}

function* fieldOf(field: unknown, name: string): Steps<Field> {
  const alias = wordsOf(member(field, 'alias'));
  const values = yield* mapped(entriesIn(at(field, 'domain.codedValues')), (entry) => [member(entry, 'code'), member(entry, 'name')] as const);
  const isBetter = alias !== undefined && !alias.includes('.') && meaningOf(name) === undefined && meaningOf(alias) !== undefined;
  // The key of a layer, whatever it is called: shapefiles have FID.
  const isKey = member(field, 'type') === 'esriFieldTypeOID' && meaningOf(name) === undefined;
  return { name: isKey ? 'OBJECTID' : isBetter ? alias : name, isDate: member(field, 'type') === 'esriFieldTypeDate', values: new Map(values) };
}

/** Attributes with what their fields say of them; a single space stands for nothing. */
function* attributesOf(members: Members, fields: Fields): Steps<Members> {
  const found: [string, unknown][] = [];
  for (const [key, value] of Object.entries(members)) {
    const field = yield* fields.of(key);
    const name = field && !Object.hasOwn(members, field.name) ? field.name : key;
    const meant = field?.values.get(value) ?? value;
    if (field?.isDate && typeof meant === 'number') found.push([name, instant(meant)]);
    else found.push([name, typeof meant === 'string' && meant.trim() === '' ? null : meant]);
    if (found.length % stride === 0) yield;
  }
  return Object.fromEntries(found);
}
