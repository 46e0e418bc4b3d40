import type { ExportRequest } from './request.js';

/**
 * The shown records as a feed of version 1, which an element can load again as its `src`; what the file is about lies in
 * `about`, an unknown member that readers keep and ignore.
 */
export const toFeedJson = ({ collection, records, about, language, feedSource, updated }: Pick<ExportRequest, 'collection' | 'records' | 'about' | 'language' | 'feedSource' | 'updated'>): string => {
  const source = { ...feedSource, title: feedSource?.title ?? about.source, url: feedSource?.url ?? about.url };
  return JSON.stringify(
    {
      commonthread: '1',
      title: about.title,
      language,
      updated,
      licence: about.licence,
      ...((source.title || source.url) && { source }),
      about,
      [collection]: records,
    },
    undefined,
    2,
  );
};
