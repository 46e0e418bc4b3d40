import type { Message } from '../../i18n.js';

/** A counted message. A noun after a number stays in the singular in Kazakh, so that both categories read alike. */
export const counted = (text: string): Message => ({ one: text, other: text });
