/** A page behind a WebDriver, with as much of Puppeteer's interface as the test runner's commands ask of one (its `type` is `puppeteer`). */

/** Code points that WebDriver gives to keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys = {
  Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', Alt: '\uE00A', Escape: '\uE00C', Space: ' ', PageUp: '\uE00E', PageDown: '\uE00F',
  End: '\uE010', Home: '\uE011', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017', Meta: '\uE03D',
};

/** @param {string} name */
function keyOf(name) {
  if (Object.hasOwn(keys, name)) return keys[/** @type {keyof typeof keys} */ (name)];
  if ([...name].length === 1) return name;
  throw new Error(`No code is known for the key ${name}: add it to the keys in scripts/engines/webdriver.mjs.`);
}

/**
 * @param {string} address of the driver, without a slash at the end
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 * @throws {Error} with the driver's words when it refuses
 */
export async function ask(address, method, path, body) {
  const answer = await fetch(`${address}${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`WebDriver refused ${method} ${path}: ${value.error}, ${value.message}`);
  return value;
}

/**
 * @param {string} address
 * @param {string} sessionId
 */
export function pageOf(address, sessionId) {
  const session = `/session/${sessionId}`;
  const act = (/** @type {object[]} */ actions) => ask(address, 'POST', `${session}/actions`, { actions });
  const keyboard = (/** @type {object[]} */ actions) => act([{ type: 'key', id: 'keyboard', actions }]);
  const pointer = (/** @type {object[]} */ actions) => act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  const down = (/** @type {string} */ name) => ({ type: 'keyDown', value: keyOf(name) });
  const up = (/** @type {string} */ name) => ({ type: 'keyUp', value: keyOf(name) });
  /** `pointerDown` of a button by its name */
  const button = (/** @type {string} */ type, /** @type {{button?: string}} */ { button: name = 'left' } = {}) => ({ type, button: ['left', 'middle', 'right'].indexOf(name) });
  const evaluate = (/** @type {string} */ script) => ask(address, 'POST', `${session}/execute/sync`, { script, args: [] });

  return {
    goto: (/** @type {string} */ url) => ask(address, 'POST', `${session}/url`, { url }),
    evaluate,
    /** The window is larger than the page by what the browser puts around it. */
    async setViewport(/** @type {{width: number, height: number}} */ { width, height }) {
      let [aroundX, aroundY] = [0, 0];
      for (let turn = 0; turn < 3; turn++) {
        await ask(address, 'POST', `${session}/window/rect`, { width: width + aroundX, height: height + aroundY });
        const [innerWidth, innerHeight] = await evaluate('return [innerWidth, innerHeight]');
        if (innerWidth === width && innerHeight === height) return;
        aroundX += width - innerWidth;
        aroundY += height - innerHeight;
      }
    },
    // A driver cannot ask for a colour scheme or for paper; files that need them are not run with one.
    emulateMediaFeatures: async () => {},
    emulateMediaType: async () => {},
    keyboard: {
      /** One key, or several joined by `+`, of which the last is pressed while the others are held. */
      async press(/** @type {string} */ chord) {
        const held = chord === '+' ? [] : chord.split('+');
        const last = held.pop() ?? chord;
        await keyboard([...held.map(down), down(last), up(last), ...held.reverse().map(up)]);
      },
      type: (/** @type {string} */ text) => keyboard([...text].flatMap((character) => [down(character), up(character)])),
      down: (/** @type {string} */ name) => keyboard([down(name)]),
      up: (/** @type {string} */ name) => keyboard([up(name)]),
    },
    mouse: {
      move: (/** @type {number} */ x, /** @type {number} */ y) => pointer([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }]),
      click: (/** @type {number} */ x, /** @type {number} */ y, /** @type {{button?: string}} */ options) =>
        pointer([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, button('pointerDown', options), button('pointerUp', options)]),
      down: (/** @type {{button?: string}} */ options) => pointer([button('pointerDown', options)]),
      up: (/** @type {{button?: string}} */ options) => pointer([button('pointerUp', options)]),
      reset: () => ask(address, 'DELETE', `${session}/actions`),
    },
  };
}
