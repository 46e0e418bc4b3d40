// A reporter for `node --test`: one JSON line per result, read by scripts/test.mjs.
import { resultsOfNode } from './test-results.mjs';

export default async function* report(events) {
  for await (const result of resultsOfNode(events)) yield `${JSON.stringify(result)}\n`;
}
