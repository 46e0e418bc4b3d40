import type { Message } from '../../i18n.js';

/** A counted message. "1 000 000 produits" in digits is written as any other plural, though its category is `many`. */
export const counted = (one: string, other: string): Message => ({ one, many: other, other });
