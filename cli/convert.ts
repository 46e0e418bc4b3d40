import { FeedError } from '../src/sources/errors.js';
import type { Arguments } from './arguments.js';
import { readGiven, type Output } from './read-feed.js';

/** Writes a feed as version 1 of our own format; problems go to standard error. 1 where it has errors or cannot be read. */
export async function convert(given: Arguments, output: Output): Promise<number> {
  try {
    const { feed, problems, partial } = await readGiven(given.feeds[0]!, given, output);
    // Collections that are empty say nothing in a document.
    const filled = Object.fromEntries(Object.entries(feed as unknown as Record<string, unknown>).filter(([, value]) => !Array.isArray(value) || value.length > 0));
    output.out(`${JSON.stringify(filled, undefined, given.json ? undefined : 2)}\n`);
    if (partial) output.error(`left out  ${partial.kept} records kept${partial.total === undefined ? ', there are more' : ` of ${partial.total}`}\n`);
    for (const { severity, path, message } of problems) output.error(`${severity}  ${path || '/'}  ${message}\n`);
    return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    output.error(`not read (${error.kind})  ${error.message}\n`);
    return 1;
  }
}
