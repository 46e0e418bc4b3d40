import { at, isObject, member, type Row } from '../../payload.js';
import { readAmount, type DecimalSign } from '../../read/numbers.js';

/** Lists of sums that make up what a record has, and none of what was paid out of it. */
const ofMoney = /budget|funding|grant|pledge|commitment|presupuesto|financement|бюджет/i;
/** Sums in a list of a record. */
const mostSums = 50;

/** Whether a member of a record is a list of sums: called after money, or in an object of its own name as converters of XML write lists (`{"pledge": {"pledge": [{…}]}}`). */
export const isListOfSums = (name: string, value: unknown): boolean => ofMoney.test(name.slice(0, 80)) && Array.isArray(value) && value.length > 0 && value.length <= mostSums && value.every(isObject);

/** Whether a path leads to a member of the first entry of a list, which stands for all of them. */
export const leadsIntoList = (path: string): boolean => path.includes('.0.');

const currencyOf = (entry: unknown): unknown => member(entry, 'currency') ?? member(entry, 'currencyCode');

/** What the sums at a path into a list (`pledges.0.amount`) come to, where all of them are of one currency. */
export function sumAt({ members }: Row, path: string, sign: DecimalSign): { readonly value: number; readonly currency?: string } | undefined {
  const split = /^(.+)\.0\.([^.]+)$/.exec(path);
  const list = split ? at(members, split[1]!) : undefined;
  if (!Array.isArray(list)) return undefined;
  const amounts = (list as readonly unknown[]).map((entry) => readAmount(member(entry, split![2]!), sign, currencyOf(entry))).filter((amount) => amount !== undefined);
  const currencies = [...new Set((list as readonly unknown[]).map((entry, index) => amounts[index]?.currency ?? currencyOf(entry)))];
  if (amounts.length === 0 || currencies.length > 1) return undefined;
  return { value: amounts.reduce((sum, { value }) => sum + value, 0), ...(typeof currencies[0] === 'string' && { currency: currencies[0] }) };
}
