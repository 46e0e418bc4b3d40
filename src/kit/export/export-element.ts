import type { AnyRecord, RecordKind } from '../../model/feed.js';
import type { DataElement, DownloadKind } from '../element.js';
import { fieldContext } from '../field-context.js';
import { fieldsOf, labelOf, plainValue } from '../fields.js';
import { filterInWords } from '../filter-sentence.js';
import { labelContext } from '../frame.js';
import { detail } from '../locales/en/detail.js';
import { files } from '../locales/en/files.js';
import '../category-colours.js';
import { lightPalette } from '../palette.js';
import '../status-colours.js';
import { plansWith } from './held-outputs.js';
import { exportAs, fileName, saveBlob, type ExportRequest } from './index.js';

const collections: Readonly<Record<RecordKind, string>> = {
  initiative: 'initiatives', organisation: 'organisations', proposal: 'proposals', event: 'events', indicator: 'indicators',
  workPlan: 'workPlans', outcome: 'outcomes', output: 'outputs', session: 'sessions',
};

/** Throws a `RangeError` for a kind that the element does not make. */
export function refuseKind(host: DataElement, kind: DownloadKind): void {
  if (!host.exportKinds.includes(kind)) {
    throw new RangeError(`<${host.localName}> makes no "${kind}" file: use ${host.exportKinds.join(', ')}.`);
  }
}

/** What an element shows, as a file of a kind that it makes. Rejects with an `Error` where there is no data to put into it. */
export async function exportElement(host: DataElement, kind: DownloadKind): Promise<Blob> {
  return exportAs(kind, await requestOf(host, kind));
}

/** Saves the file where the browser saves files, and gives a sentence to say so. */
export async function downloadElement(host: DataElement, kind: DownloadKind): Promise<string> {
  const blob = await exportElement(host, kind);
  const name = fileName(host.name, kind);
  saveBlob(blob, name, host.ownerDocument);
  return host.localization.say(files)('toolbar.downloaded', { name });
}

async function requestOf(host: DataElement, kind: DownloadKind): Promise<ExportRequest> {
  const { feedData, localization, fault } = host;
  if (!feedData) throw new Error(`There is nothing to put into a file: ${fault?.message ?? 'no data has been loaded'}`);
  const t = localization.say(files);
  const { feed } = feedData;
  const say = (text: typeof feed.title) => localization.text(text, feed.language)?.text;
  const context = fieldContext(host);
  const records = await host.exportedRecords();
  const fields = fieldsOf[host.kind].filter((field) => records.some((record) => field.derived || Object.hasOwn(record, field.key)));
  return {
    scene: (width) => host.scene(width),
    rows: await host.exportedRows() ?? {
      columns: [{ key: 'id', label: localization.say(detail)('detail.id') }, ...fields.map((field) => ({ key: field.key, label: labelOf(field, localization) }))],
      cells: records.map((record) => [record.id, ...fields.map((field) => machineValue(field.sort, field.key, record) ?? plainValue(field, record, context))]),
    },
    ...(kind === 'json' && host.kind === 'output'
      ? { collection: 'workPlans', records: plansWith(records, feed.workPlans ?? [], records.length === host.records.length) }
      : { collection: collections[host.kind], records }),
    feedSource: { title: feed.source?.title ?? feed.title, url: feed.source?.url, date: feed.source?.date },
    updated: feed.updated,
    about: {
      title: host.name,
      filter: filterInWords(host.filters, host.search, labelContext(host)) || undefined,
      count: (kind === 'png' || kind === 'svg' ? host.pictureCount() : undefined) ?? localization.t('count.shown', { shown: records.length, all: host.records.length }),
      source: say(feed.source?.title) ?? say(feed.title),
      date: feed.updated ? localization.date(feed.updated) : localization.dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(feedData.loaded.loadedAt),
      licence: say(feed.licence),
      disclaimer: host.disclaimer,
      url: host.permalink ? location.href : location.href.replace(/#.*/, ''),
    },
    labels: {
      title: t('about.title'), filter: t('about.filter'), count: t('about.count'), source: t('about.source'),
      date: t('about.date'), licence: t('about.licence'), disclaimer: t('about.disclaimer'), url: t('about.url'),
    },
    palette: lightPalette,
    font: getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily,
    locale: localization.locale,
    language: feed.language,
    direction: host.direction,
    events: await host.calendarEvents(),
    now: Date.now(),
  };
}

/** Numbers and dates go into tables as the feed has them, so that a program can read them in any language. */
function machineValue(sort: string | undefined, key: string, record: AnyRecord): string | undefined {
  if (sort !== 'number' && sort !== 'date') return undefined;
  const value = (record as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}
