import { type VocabularyEntry } from './vocabulary.js';

/**
 * Every vocabulary but our own, which is read before this list is asked for. A new one is one line here, one file
 * beside it and one test; see docs/formats.md for an example. A sure sign (a member that nobody else has) scores 0.9 or more,
 * names that many use at most 0.6, plain names at most 0.4.
 */
export const vocabularies: readonly VocabularyEntry[] = [
  { name: 'plain-names', detect: ({ rows }) => (rows.length > 0 ? 0.1 : 'there are no records'), load: () => import('./plain-names.js') },
];
