import { nextTurn } from '../../kit/page.js';
import type { EventsInOrder } from '../../layout/event-order.js';
import { eventsShown, eventSurvey } from '../../layout/event-survey.js';
import type { Feed } from '../../model/feed.js';
import { inTurns } from '../../model/good-feed.js';

/** Surveys the events of a feed in slices; what comes of it puts those at some indexes in order. */
export async function surveyed(feed: Feed): Promise<(rows: Uint32Array) => EventsInOrder> {
  await nextTurn();
  const survey = await inTurns(eventSurvey(feed), { pause: nextTurn, now: () => performance.now() });
  await nextTurn();
  // All of them are what is drawn first, and drawing has a turn of its own.
  const all = eventsShown(survey, new Uint32Array(feed.events.length).map((_, index) => index));
  await nextTurn();
  return (rows) => (rows.length === feed.events.length ? all : eventsShown(survey, rows));
}
