/** Names of amounts that say in words in which currency, and in how many thousands, they are: “Бюджет, тыс. долл. США”, “Montant (en euros)”. */
import { withoutCodes, withoutMarks } from './compounds.js';

/** What the name of an amount says beside what the amount is. */
export interface NamedAmount {
  /** The name without it. */
  readonly base: string;
  /** Undefined for words that several currencies share, such as pesos. */
  readonly currency: string | undefined;
  readonly times: number;
}

/** Currencies by their words, folded; those that a country's name tells before those that only the language does. Words of several currencies have none. */
const currencies: readonly (readonly [words: string, code: string | undefined])[] = [
  ['доллар\\p{L}* сша|долл? сша|дол сша|ақш доллары?|us ?\\$|\\$ ?us|u ?s ?dollars?|us dollars?|american dollars?|dollars? (?:us|u s|americains?|des etats unis)|dol(?:ares|lars)? (?:estadounidenses?|norte ?americanos?|americanos?|us|usa|(?:de )?(?:los )?(?:ee ?uu|estados unidos))|(?:بال|ال)?دولار (?:ال)?ا?مريكي|美元|美金', 'USD'],
  ['dolares|доллар\\p{L}*|долл?|(?:بال|ال)?دولار', 'USD'], ['dollars?|\\$', undefined],
  ['euros?|евро|еуро|€|(?:بال|ال)?يورو|欧元', 'EUR'], ['pounds? sterling|livres? sterling|libras? esterlinas?|фунт\\p{L}* стерлингов|£|英镑', 'GBP'],
  ['francs? suisses?|swiss francs?|швейцарск\\p{L}* франк\\p{L}*', 'CHF'], ['f ?cfa|francs? cfa|cfa(?: francs?)?', undefined],
  ['тенге|теңге|tenge|₸', 'KZT'], ['российск\\p{L}* руб\\p{L}*|₽', 'RUB'], ['руб\\p{L}{0,4}', undefined], ['сом(?:ов|а|ах)?', 'KGS'], ['сум(?:ов|ах)?', 'UZS'], ['грн|гривен|гривн\\p{L}*', 'UAH'],
  ['r\\$|reais', 'BRL'], ['pesos mexicanos', 'MXN'], ['pesos colombianos', 'COP'], ['pesos|dirhams?|rupees|shillings?', undefined], ['(?:nuevos )?soles', 'PEN'], ['bolivianos', 'BOB'], ['quetzales', 'GTQ'], ['lempiras', 'HNL'], ['guaranies', 'PYG'],
  ['人民币元?|元|yuan', 'CNY'], ['日元|yens?', 'JPY'], ['دينار اردني', 'JOD'], ['درهم مغربي', 'MAD'], ['جنيه مصري', 'EGP'], ['ريال سعودي', 'SAR'], ['₹', 'INR'], ['naira|₦', 'NGN'], ['ksh|kshs|kenyan? shillings?', 'KES'], ['birr', 'ETB'], ['meticais', 'MZN'], ['rands?', 'ZAR'],
  ['usd|eur|gbp|chf|cad|aud|jpy|cny|inr|brl|mxn|cop|pen|zar|kes|ugx|tzs|rwf|etb|ghs|ngn|xof|xaf|mad|tnd|egp|jod|lbp|mwk|mzn|npr|bdt|pkr|lkr|idr|php|vnd|thb|myr|kzt|kgs|tjs|uzs|rub|uah|try|htg|hnl|gtq|bob|pyg', ''],
];
const multiples: readonly (readonly [words: string, times: number])[] = [
  ['тысяч\\p{L}?|тыс|мың|thousands?|milliers?|mil(?:es)?|milhares|000s?|千', 1e3], ['млрд|миллиард\\p{L}*|billions?|milliards?|mil millones', 1e9], ['миллион\\p{L}*|млн|millions?|millones|milhoes|mln|(?:ال)?مليون|百万', 1e6], ['万', 1e4], ['亿', 1e8],
];

const atEnd = (words: string): RegExp => new RegExp(`(?:(?<=\\S) |(?<=\\p{sc=Han}))(?:${words})$`, 'u');
const currencyEnds = currencies.map(([words, code]) => [atEnd(words), code] as const);
const multipleEnds = multiples.map(([words, times]) => [atEnd(words), times] as const);
/** What stands between an amount and its unit: “in thousands of”. */
const between = / (?:in|of|en|de|d|des|em|в|на|бойынша)$/;
/** Short forms that are both: k€, MUSD. */
const both = / ([km]) ?(usd|eur|gbp|chf|€|\$|£)$/;

/** What the end of an amount's name says of its unit; undefined where it says nothing. */
export function namedAmount(name: string): NamedAmount | undefined {
  let rest = withoutMarks(withoutCodes(name)).replace(/[^\p{L}\p{N}$€£₽₸₹₦]+/gu, ' ').replace(/(?<=[\p{L}\d]{2})(?=[$€£₽₸₹₦])/gu, ' ').trim();
  let currency: string | undefined;
  let times: number | undefined;
  let isMoney = false;
  const short = both.exec(rest);
  if (short) rest = `${rest.slice(0, short.index)} ${short[1] === 'k' ? 'thousand' : 'million'} ${short[2]}`;
  // A currency and a multiple, in either order, and what is between.
  for (let step = 0; step < 5; step += 1) {
    const before = rest;
    const money = isMoney ? undefined : currencyEnds.find(([end]) => end.test(rest));
    const multiple = times === undefined ? multipleEnds.find(([end]) => end.test(rest)) : undefined;
    if (money) {
      isMoney = true;
      currency = money[1] === '' ? money[0].exec(rest)![0].trim().toUpperCase() : money[1];
      rest = rest.replace(money[0], '');
    } else if (multiple) {
      times = multiple[1];
      rest = rest.replace(multiple[0], '');
    } else if (isMoney || times !== undefined) rest = rest.replace(between, '');
    if (rest === before) break;
  }
  return isMoney ? { base: rest, currency, times: times ?? 1 } : undefined;
}
