import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../../kit/adopt.js';
import { Lazy } from '../../kit/lazy.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import { stateOfWord } from '../../layout/timeline-status.js';
import type { Initiative } from '../../model/feed.js';
import { renderChooser } from './chooser.js';
import { furtherFacts, furtherSections } from './further-parts.js';
import type { CtInitiativeProfile } from './initiative-profile.js';
import type { ProfileFinder } from './finder.js';
import { profileRestStyles } from './profile-rest.styles.js';
import { renderFact, renderSection, type SheetModel } from './render-sheet.js';
import { hasPartners, type Sheet } from './sheet.js';
import type { Profile } from './shown-profile.js';

const finders = new Lazy(() => import('./finder.js'));
const figures = new Lazy(() => import('./figures.js'));

/** What follows the first drawing of a profile: the way to others, outputs, indicators and where it comes from; and the pictures, once they are about to be seen. */
export class ProfileRest {
  readonly stateOf = stateOfWord;
  #host: CtInitiativeProfile;
  #finder: ProfileFinder | undefined;
  #isNear = false;
  #paper: number | undefined;
  /** Sees the place of the pictures when it is less than a window away. */
  #sight = new IntersectionObserver((entries) => this.#seen(entries), { rootMargin: '100%' });

  constructor(host: CtInitiativeProfile) {
    this.#host = host;
    adopt(host, profileRestStyles);
  }

  /** Looks at where the pictures are to be. Paper has them too, and cannot wait for what draws them: that is loaded once the page has come to rest. A failure is told when it is used. */
  updated(): void {
    const place = this.#isNear ? undefined : this.#host.renderRoot.querySelector('.figures');
    if (!place) return;
    this.#sight.observe(place);
    if (hasPictures(this.#host.profile!.sheet)) this.#paper ??= window.setTimeout(() => void figures.load().catch(() => {}), 2000);
  }

  leave(): void {
    this.#sight.disconnect();
    clearTimeout(this.#paper);
    this.#paper = undefined;
  }

  /** Shows another initiative, and says which. */
  choose = (id: string): void => {
    const host = this.#host;
    host.act({ selected: id });
    const profile = host.profile;
    if (!profile) return;
    const { localization } = host;
    const place = localization.t('count.shown', { shown: profile.choice.place + 1, all: host.shown!.count });
    host.announcement = localization.say(profileParts)('profile.now', { place, title: profile.sheet.title.text });
  };

  renderChooser({ context, choice, other, sheet }: Profile): TemplateResult {
    const host = this.#host;
    const { localization, partFailed } = host;
    return renderChooser({
      ...context, choice, other: other?.record, records: host.records as readonly Initiative[], rows: host.shown!.rows, choose: this.choose,
      finder: () => {
        const part = finders.use(host, partFailed);
        if (part) this.#finder ??= new part.ProfileFinder(host, this.choose);
        const label = localization.say(profileParts)('profile.find');
        return this.#finder?.render(sheet) ?? html`<input class="input" type="text" disabled aria-label=${label} .value=${sheet.title.text}>`;
      },
    });
  }

  renderFurther(model: Omit<SheetModel, 'further'>): { readonly facts: unknown; readonly text: unknown } {
    const { sheet: { record }, level, localization } = model;
    const whole: SheetModel = { ...model, further: undefined };
    const t = localization.say(profileParts);
    const pictured = (key: 'profile.partners' | 'profile.time', content: unknown): unknown => (content === nothing ? nothing : html`<section class="section figure">
      <div class="section-heading" role="heading" aria-level=${Math.min(6, level + 1)}>${t(key)}</div>
      ${content}
    </section>`);
    const host = this.#host;
    const drawn = hasPictures(model.sheet) && (this.#isNear || host.printing) ? figures.use(host, host.partFailed) : undefined;
    return {
      facts: furtherFacts(record).map((fact) => renderFact(fact, whole)),
      text: html`<div class="figures">${drawn ? html`${pictured('profile.partners', drawn.renderPartners(host, model.sheet, model))}${pictured('profile.time', drawn.renderTime(host, model.sheet, model))}` : nothing}</div>${
        furtherSections(record, model).map((section) => renderSection(section, whole))}`,
    };
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#isNear = true;
    this.#sight.disconnect();
    this.#host.requestUpdate();
  }
}

/** Whether there may be anything to picture: organisations around the initiative, or dates of its own or of its outputs. */
function hasPictures(sheet: Sheet): boolean {
  const { start, end, outputs } = sheet.record;
  return hasPartners(sheet) || Boolean(start || end || outputs?.length);
}
