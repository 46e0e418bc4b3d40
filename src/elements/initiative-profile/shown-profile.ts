import type { Localization } from '../../kit/format.js';
import { Lazy } from '../../kit/lazy.js';
import { chooseInitiative, type Choice } from '../../layout/profile-choice.js';
import { isCountryCode } from '../../model/country-list.js';
import { entriesOf, type Entry } from '../../model/entries.js';
import type { Initiative } from '../../model/feed.js';
import { findingOf } from './finding.js';
import type { CtInitiativeProfile } from './initiative-profile.js';
import { sheetOf, type Sheet } from './sheet.js';
import type { SheetContext } from './sheet-context.js';

const feedWords = new Lazy(() => import('../../kit/feed-words.js'));
const none: ReadonlySet<string> = new Set();

/** What a profile shows now. */
export interface Profile {
  readonly choice: Choice;
  /** The selected record, where it is of another kind. */
  readonly other: Entry | undefined;
  readonly sheet: Sheet;
  readonly finding: string;
  /** True where something of it can be on a map. */
  readonly hasMap: boolean;
  readonly context: SheetContext;
}

const isOnMap = ({ countries = [], corridor = [], locations = [] }: Initiative): boolean =>
  [...countries, ...corridor].some(isCountryCode) || locations.some(({ lat, lon }) => lat !== undefined && lon !== undefined);

/** Chooses the initiative to show and reads it, and keeps that until something else is to be shown. */
export class ShownProfile {
  /** Id of the initiative that is shown. */
  current: string | undefined;
  #host: CtInitiativeProfile;
  #for: readonly unknown[] = [];
  #profile: Profile | undefined;
  #read: { readonly record: Initiative; readonly localization: Localization; readonly told: Omit<Profile, 'choice' | 'other'> } | undefined;
  /** The words of the feed could not be had: its own stand for them. */
  #isWordless = false;

  constructor(host: CtInitiativeProfile) {
    this.#host = host;
  }

  /** Undefined while there is nothing to show, and while it is not known what is. */
  get now(): Profile | undefined {
    const host = this.#host;
    const { feedData: data, shown, selected } = host;
    if (!data || !shown?.count || !this.#hasWords()) return undefined;
    const { localization } = host;
    const entry = selected === null ? undefined : data.get(selected);
    const other = entry?.kind === 'initiative' ? undefined : entry;
    const lit = other ? host.lit : none;
    // What is on a thread is known once the thread has been loaded: the first drawing waits for it, later ones keep what is there.
    const isThreadless = other !== undefined && lit.size === 0;
    if (isThreadless && this.current === undefined) return undefined;
    const now = [data, shown, entry, lit, localization, this.current];
    if (now.every((value, index) => value === this.#for[index])) return this.#profile;
    const records = data.records('initiative') as readonly Initiative[];
    const choice = chooseInitiative({ records, rows: shown.rows, current: this.current, selected: isThreadless ? undefined : entry, lit })!;
    const record = records[choice.record];
    // Other data is here, and it is not known yet what of it is shown.
    if (!record) return undefined;
    this.current = record.id;
    this.#for = [...now.slice(0, -1), record.id];
    return (this.#profile = { choice, other, ...this.#tell(record) });
  }

  #tell(record: Initiative): Omit<Profile, 'choice' | 'other'> {
    const { feedData, localization } = this.#host;
    if (this.#read?.record === record && this.#read.localization === localization) return this.#read.told;
    const { feed } = feedData!;
    const context: SheetContext = { localization, entries: entriesOf(feed), feedLanguage: feed.language };
    const sheet = sheetOf(record, context);
    const told = { sheet, context, finding: findingOf(record, sheet.roles, localization, feed.language), hasMap: isOnMap(record) };
    this.#read = { record, localization, told };
    return told;
  }

  /** English does not bring the names of countries and the words of the feed; other languages do. */
  #hasWords(): boolean {
    const host = this.#host;
    const { localization } = host;
    if (!localization.locale.startsWith('en')) return true;
    const words = feedWords.use(host, (reason) => {
      this.#isWordless = true;
      host.partFailed(reason);
      host.requestUpdate();
    });
    words?.knowWords(localization);
    return words !== undefined || this.#isWordless;
  }
}
