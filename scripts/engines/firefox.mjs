/** Firefox for the test runner, by the protocol that it shares with other browsers (WebDriver BiDi), so that it needs no driver of its own. */
import { chromeLauncher } from '@web/test-runner-chrome';

/** British dates and no motion, as the tests ask of every browser; neither can be set while Firefox runs. Pages are used again, and remember where they were. */
const extraPrefsFirefox = { 'ui.prefersReducedMotion': 1, 'intl.accept_languages': 'en-GB', 'intl.locale.requested': 'en-GB', 'browser.sessionhistory.max_entries': 1000 };

/**
 * Firefox cannot be asked for another colour scheme or for paper, and does not press keys together by itself.
 * @param {import('puppeteer-core').Page} page
 */
function adapted(page) {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  return Object.assign(page, {
    emulateMediaFeatures: async () => {},
    emulateMediaType: async () => {},
    keyboard: Object.assign(keyboard, {
      async press(/** @type {string} */ chord) {
        const held = chord === '+' ? [] : chord.split('+');
        const last = held.pop() ?? chord;
        for (const name of held) await keyboard.down(/** @type {import('puppeteer-core').KeyInput} */ (name));
        await press(/** @type {import('puppeteer-core').KeyInput} */ (last === 'Space' ? ' ' : last));
        for (const name of held.reverse()) await keyboard.up(/** @type {import('puppeteer-core').KeyInput} */ (name));
      },
    }),
  });
}

/** @param {string} executablePath */
export const firefoxLauncher = (executablePath) => Object.assign(chromeLauncher({
  launchOptions: { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox, env: { ...process.env, TZ: 'America/Los_Angeles' } },
  createPage: async ({ context }) => adapted(await context.newPage()),
}), { name: 'Firefox' });
