import type { Message } from '../../i18n.js';

/** A counted message: 1, 21; 2 to 4; 5 to 20 and the round numbers. Fractions are written as 2 to 4 are. */
export const counted = (one: string, few: string, many: string): Message => ({ one, few, many, other: few });
