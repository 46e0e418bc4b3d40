import { FeedError } from '../src/sources/errors.js';
import type { Loaded } from '../src/sources/source.js';
import type { Arguments } from './arguments.js';
import { countsOf, readGiven, type Output } from './read-feed.js';

/** Problems that are listed for people; `--json` lists them all. */
const mostListed = 50;

/** Prints what was recognised in each feed and every problem; 1 where a feed has errors or cannot be read. */
export async function validate(given: Arguments, output: Output): Promise<number> {
  const reports: unknown[] = [];
  let failed = false;
  for (const feed of given.feeds) {
    try {
      const loaded = await readGiven(feed, given, output);
      failed ||= loaded.problems.some(({ severity }) => severity === 'error');
      if (given.json) reports.push({ feed, format: loaded.format, records: countsOf(loaded), partial: loaded.partial, recognition: loaded.recognition, problems: loaded.problems });
      else output.out(reportOf(feed, loaded));
    } catch (error) {
      if (!(error instanceof FeedError)) throw error;
      failed = true;
      if (given.json) reports.push({ feed, error: { kind: error.kind, message: error.message } });
      else output.out(`${feed}\n  not read (${error.kind})  ${error.message}\n`);
    }
  }
  if (given.json) output.out(`${JSON.stringify(reports, undefined, 2)}\n`);
  return failed ? 1 : 0;
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function reportOf(feed: string, loaded: Loaded): string {
  const { format, problems, partial, recognition } = loaded;
  const rows: (readonly [string, string])[] = [['format', recognition ? `${format} in ${recognition.envelope}, confidence ${recognition.confidence.toFixed(2)}` : format]];
  const counts = Object.entries(countsOf(loaded));
  for (const [name, count] of counts) rows.push([name, String(count)]);
  if (counts.length === 0) rows.push(['records', 'none']);
  if (partial) rows.push(['left out', `${partial.kept} records kept${partial.total === undefined ? '' : ` of ${partial.total}`}`]);
  for (const { from, to, confidence } of recognition?.members ?? []) rows.push([from, `${to}  ${confidence.toFixed(2)}`]);
  if (recognition?.unused && recognition.unused.length > 0) rows.push(['not used', recognition.unused.slice(0, 20).join(', ') + (recognition.unused.length > 20 ? ' …' : '')]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  rows.push(['problems', `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`]);
  const width = Math.max(...rows.map(([name]) => name.length));
  const listed = problems.slice(0, mostListed).map(({ severity, path, message }) => `  ${severity === 'error' ? 'error  ' : 'warning'}  ${path || '/'}  ${message}\n`);
  const more = problems.length > mostListed ? [`  and ${problems.length - mostListed} more; --json lists them all\n`] : [];
  return [`${feed}\n`, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`), ...listed, ...more].join('');
}
