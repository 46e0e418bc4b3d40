import { at, below, isObject, member, type Row } from '../payload.js';
import { eachRow } from '../turns.js';
import { rowsOf, type Envelope } from './envelope.js';

/** A value of a variable, in its language where it says one. */
function valueOf(binding: unknown): unknown {
  const value = member(binding, 'value');
  const language = member(binding, 'xml:lang');
  return typeof value === 'string' && typeof language === 'string' && /^[a-z]{2}(?:-[\w-]{1,20})?$/i.test(language) ? { [language]: value } : value;
}

/** Results of a query in SPARQL (w3.org/TR/sparql11-results-json), as Wikidata gives them. `itemLabel` is what `item` is called. */
export const sparql: Envelope = {
  name: 'sparql',
  detect: (json) => (Array.isArray(at(json, 'head.vars')) && Array.isArray(at(json, 'results.bindings')) ? 1 : 'it has no lists head.vars and results.bindings'),
  async open(json, root, turns) {
    const contents = await rowsOf(at(json, 'results.bindings') as readonly unknown[], below(root, 'results', 'bindings'), turns);
    const rows: Row[] = [];
    await eachRow(contents.rows, turns, ({ members, place }) => {
      const own = Object.entries(members).filter(([name, binding]) => isObject(binding) && !Object.hasOwn(members, `${name}Label`));
      const first = Object.entries(members).find(([name, binding]) => member(binding, 'type') === 'uri' && Object.hasOwn(members, `${name}Label`));
      const renamed = own.map(([name, binding]) => [first && name === `${first[0]}Label` ? 'title' : name.replace(/Label$/, ''), valueOf(binding)] as const);
      const address = member(first?.[1], 'value');
      rows.push({ members: Object.fromEntries([...(address === undefined ? [] : [['id', address], ['url', address]] as const), ...renamed]), place });
    });
    return { rows, problems: contents.problems };
  },
};
