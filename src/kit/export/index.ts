/** The one door to files. Imported when a file is asked for, and each kind only when it is that kind. */
import { measureWith } from './measure.js';
import type { ExportKind, ExportRequest } from './request.js';

export type { About, AboutLabels, ExportKind, ExportRequest, Rows } from './request.js';
export type { CalendarEvent } from './ics.js';
export { fileName, saveBlob } from './file.js';

/** A file of exactly what the request holds. Rejects where the browser cannot make it, or with a `RangeError` for an unknown kind. */
export const exportAs = async (kind: ExportKind, request: ExportRequest): Promise<Blob> => {
  switch (kind) {
    case 'png':
      return (await import('./png.js')).toPng(request);
    case 'svg': {
      const { toSvg } = await import('./svg.js');
      return new Blob([await toSvg(request, measureWith(request.font))], { type: 'image/svg+xml' });
    }
    case 'csv':
      return new Blob([(await import('./csv.js')).toCsv(request)], { type: 'text/csv;charset=utf-8' });
    case 'json':
      return new Blob([(await import('./json.js')).toFeedJson(request)], { type: 'application/json' });
    case 'ics':
      return new Blob([(await import('./ics.js')).toCalendar(request.about.title, request.events ?? [], request.now)], { type: 'text/calendar;charset=utf-8' });
    default:
      throw new RangeError(`There is no file of the kind “${String(kind)}”: use png, svg, csv, json or ics.`);
  }
};
