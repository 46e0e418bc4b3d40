import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generateFeed } from '../../bench/generate.mjs';
import { recordsOf } from '../../src/model/collections.js';
import type { AnyRecord, Feed, RecordKind } from '../../src/model/feed.js';
import { readFeed } from '../../src/model/schema.js';
import { threadOf, type Thread } from '../../src/model/thread.js';
import { type FacetDefinition, facetsByKind } from '../../src/query/facets.js';
import { buildTable, type Table, type View } from '../../src/query/table.js';

const kinds = Object.keys(facetsByKind) as RecordKind[];
const facetsOf = (kind: RecordKind) => facetsByKind[kind] as readonly FacetDefinition<AnyRecord>[];

/** What a record is found by: the ids of all that it is linked to. */
const linkedIds = (thread: Thread) => ({ id }: AnyRecord): string => [id, ...thread.links(id).map((link) => link.id)].join(' ');

const tableOf = (feed: Feed, kind: RecordKind): Table<AnyRecord> => {
  const thread = threadOf(feed);
  return buildTable(recordsOf(feed, kind), facetsOf(kind), { thread, searchText: linkedIds(thread), searchFollowsLinks: true });
};

/** A feed whose sessions and outputs cost a clock of its own a fiftieth of a millisecond for each look at what they name. */
function slowFeed(): { feed: Feed; clock: { milliseconds: number } } {
  const clock = { milliseconds: 0 };
  const { feed } = readFeed(generateFeed({ seed: 2, outputs: 6000, sessions: 6000, sessionsPerEvent: 1, proposals: 6000, initiatives: 200 }));
  const slow = (records: readonly AnyRecord[], member: string): void => {
    for (const record of records) {
      const value: unknown = record[member as keyof AnyRecord];
      Object.defineProperty(record, member, { enumerable: true, get: () => {
        clock.milliseconds += 0.02;
        return value;
      } });
    }
  };
  slow(recordsOf(feed, 'session'), 'outcomes');
  slow(recordsOf(feed, 'output'), 'proposals');
  return { feed, clock };
}

describe('what filters and searches need of many records', () => {
  it('links are followed only by the facets that say so, which are prepared after the records have been tied', () => {
    const { feed } = readFeed(generateFeed({ seed: 4 }));
    const whole = threadOf(feed);
    for (const kind of kinds) {
      for (const { name, values, followsLinks } of facetsOf(kind)) {
        let asked = 0;
        const thread = { get: (id: string) => whole.get(id), all: (each: RecordKind) => whole.all(each), links: (id: string) => {
          asked++;
          return whole.links(id);
        } };
        for (const record of recordsOf(feed, kind)) values(record, thread as unknown as Thread);
        assert.equal(asked > 0, followsLinks === true, `${kind} ${name}`);
      }
    }
  });

  for (const [what, needs] of [['a filter', { filters: { sector: ['cocoa'] } }], ['a search', { search: 's1' }]] as const) {
    it(`is read in slices for ${what}, the tying of the records among it, so that input is answered within 50 ms`, async () => {
      const { feed, clock } = slowFeed();
      let [began, longest, pauses] = [clock.milliseconds, 0, 0];
      const end = (): void => {
        longest = Math.max(longest, clock.milliseconds - began);
        began = clock.milliseconds;
      };
      const table = tableOf(feed, 'event');
      assert.equal(table.ready(needs), false);
      await table.prepare(needs, async () => {
        pauses++;
        end();
      });
      table.filter(needs);
      end();
      assert.ok(clock.milliseconds > 200, `all was read in ${clock.milliseconds} ms`);
      assert.ok(longest <= 50, `one slice took ${longest} ms`);
      assert.ok(pauses > 5, `${pauses} pauses`);
      assert.equal(table.ready(needs), true);
    });
  }

  it('is the same in slices as at one go, also where two tables take turns and one is interrupted', async () => {
    const made = generateFeed({ seed: 9, outputs: 500, sessions: 300, proposals: 700, initiatives: 400 });
    const { feed: quick } = readFeed(structuredClone(made));
    const { feed: sliced } = readFeed(structuredClone(made));
    const pause = () => new Promise<void>((resolve) => { setImmediate(resolve); });
    const views: readonly View[] = [{ filters: { sector: ['cocoa'] } }, { filters: { country: ['GH', ''] }, search: 'p1' }, { search: 'o2' }];
    const tables = new Map(kinds.map((kind) => [kind, tableOf(sliced, kind)]));
    // The first is asked at one go while the others have begun in slices: it finishes what they share.
    const prepared = Promise.all([...tables.values()].flatMap((table) => views.map((view) => table.prepare({ ...view, facets: table.facets }, pause))));
    const early = tables.get('event')!.filter(views[1]);
    await prepared;
    assert.deepEqual(early.rows, tableOf(quick, 'event').filter(views[1]).rows);
    for (const [kind, table] of tables) {
      const other = tableOf(quick, kind);
      for (const view of views) {
        const [here, there] = [table.filter(view), other.filter(view)];
        assert.deepEqual(here.rows, there.rows);
        for (const facet of table.facets) assert.deepEqual(here.facetCounts(facet), there.facetCounts(facet));
      }
    }
  });
});
