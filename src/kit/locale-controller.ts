import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localize, type Localization } from './format.js';
import { loadTranslation, supportedLanguage, translationNow, type Messages } from './i18n.js';
import { followPage, nearestLocale } from './page.js';
import { warnOnce } from './registry.js';

export interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  readonly locale?: string | undefined;
  /** English messages that come with the element. */
  readonly messages: Messages;
  /** English names of countries, where the element shows countries from the start. */
  readonly countryNames?: string;
}

/** The reader's language and direction: the element's `locale`, else the nearest `lang` and `dir`, followed as they change. */
export class LocaleController implements ReactiveController {
  /** Undefined while the messages of another language are on their way. */
  localization: Localization | undefined;
  direction: 'ltr' | 'rtl' = 'ltr';
  #host: LocaleHost;
  #unfollow: (() => void) | undefined;
  #asked = '';

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollow = followPage(() => this.#read());
    this.#read();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  hostUpdate(): void {
    this.#read();
  }

  #read(): void {
    const near = nearestLocale(this.#host);
    const locale = this.#host.locale || near.lang || 'en';
    const asked = `${locale} ${near.dir}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const language = supportedLanguage(locale);
    if (language === 'en' || translationNow(language)) return this.#speak(language, locale, near.dir);
    const current = () => this.#asked === asked;
    void loadTranslation(language).then(
      () => current() && this.#speak(language, locale, near.dir),
      (reason: unknown) => {
        warnOnce(`language ${language}`, `the messages in "${language}" could not be loaded (${String(reason)}). They are shown in English.`);
        if (current()) this.#speak('en', 'en', near.dir);
      },
    );
  }

  #speak(language: string, locale: string, dir: string): void {
    this.localization = localize(language, locale, this.#host.messages);
    if (this.#host.countryNames) this.localization.knowCountries(this.#host.countryNames);
    this.direction = dir === 'rtl' || dir === 'ltr' ? dir : this.localization.direction;
    this.#host.requestUpdate();
  }
}
