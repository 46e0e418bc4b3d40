/**
 * Where work stands. Feeds say it in their own words; drawing needs one of six states, each
 * of which has its own shape. The word itself is always kept and shown.
 */

export type WorkState = 'not-started' | 'under-way' | 'done' | 'late' | 'cancelled' | 'unknown';

/** In the order of the legend. */
export const workStates: readonly WorkState[] = ['not-started', 'under-way', 'done', 'late', 'cancelled', 'unknown'];

/**
 * Words to states, folded to small letters and single hyphens. They are those of this feed's own
 * vocabulary, of IATI's ActivityStatus and of the usual project trackers. Pausing words (`suspended`,
 * `on hold`) are left out on purpose: such work is neither under way nor cancelled, so its
 * state is unknown and its word says it.
 */
const words: Readonly<Record<Exclude<WorkState, 'unknown'>, string>> = {
  'not-started': 'not-started not-yet-started planned planning pending draft scheduled upcoming future pipeline pipeline-identification to-do todo new',
  'under-way': 'under-way underway in-progress ongoing on-going active started current running implementation implementing under-implementation on-track at-risk partially-done',
  done: 'done completed complete achieved finished finalised finalized finalisation finalization closed delivered implemented fulfilled',
  late: 'late delayed overdue behind behind-schedule off-track',
  cancelled: 'cancelled canceled abandoned dropped withdrawn discontinued terminated',
};

const stateByWord: ReadonlyMap<string, WorkState> = new Map<string, WorkState>(
  workStates.flatMap((state) => (state === 'unknown' ? [] : words[state].split(' ').map((word) => [word, state] as const))),
);

/** Words as feeds wrote them. A feed has a handful, on thousands of outputs. */
const seen = new Map<string, WorkState>();
const mostSeen = 500;

/** The state that a feed's status word names; `unknown` for a word that the table does not have. */
export function stateOfWord(word: string): WorkState {
  // The longest word of the table has 23 letters; anything much longer is a sentence.
  if (word.length > 40) return 'unknown';
  let state = seen.get(word);
  if (state) return state;
  state = stateByWord.get(word.trim().toLowerCase().replace(/[\s_/-]+/g, '-')) ?? 'unknown';
  if (seen.size >= mostSeen) seen.clear();
  seen.set(word, state);
  return state;
}
