import { rememberNumbers } from './entries.js';
import { feed as feedShape, type Members, type Shape } from './feed-shapes.js';
import type { Feed } from './feed.js';
import { asFeed, step } from './good-feed.js';

/** Numbers the ids of a list and of the lists inside its records, in the order of the document; yields now and then. */
function* number(list: readonly Members[], shape: Shape, ids: Map<string, number>): Generator<void> {
  const identified = shape.required.includes('id');
  for (const [index, record] of list.entries()) {
    if (identified) ids.set(record['id'] as string, ids.size);
    for (const [member, inner] of shape.inner) {
      const nested = record[member] as readonly Members[] | undefined;
      if (nested) yield* number(nested, inner, ids);
    }
    if (index % step === step - 1) yield;
  }
}

/**
 * A feed that `readFeed` has read elsewhere and that came as its JSON: with the numbers of the ids remembered for `entries.ts`, as after reading. Nothing is
 * looked at again, since what that keeps as it came is no less of the feed for not being good.
 */
export function* feedAsRead(json: Members): Generator<void, Feed> {
  const ids = new Map<string, number>();
  yield* number([json], feedShape, ids);
  const feed = asFeed(json);
  rememberNumbers(feed, ids);
  return feed;
}
