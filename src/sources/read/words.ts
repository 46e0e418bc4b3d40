/**
 * Whether a text holds the sign for letters that could not be decoded (U+FFFD), or looks like UTF-8 that was once read as Latin-1 or Windows-1252: the lead byte of a letter or of a sign as “Ã”, “Â”,
 * “Ð”, “Ø”, “å” or “â€”, followed by what continuation bytes become there. Two such letters, or one that no language writes.
 */
export function looksGarbled(text: string): boolean {
  return garbled.test(text.length > longest ? text.slice(0, longest) : text);
}

const longest = 5000;
/** Continuation bytes 80 to BF in Latin-1, and what Windows-1252 makes of 80 to 9F. */
const continuation = '\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178';
/** The no-break space follows a capital “Ã” or a quotation mark follows “Â” in no language, but a pair is required where a word could. */
const garbled = new RegExp(`\\ufffd|\\u00c3[\\u0080-\\u00b9\\u00bb\\u00bc\\u00be\\u00bf\\u20ac\\u201a-\\u2122\\u0160-\\u017e]|\\u00c2[\\u0080-\\u00bf]|\\u00e2\\u20ac[${continuation}]|(?:[\\u00d0\\u00d1\\u00d8-\\u00db][${continuation}]){2}|(?:[\\u00e3-\\u00e9][${continuation}]{2}){2}`);
