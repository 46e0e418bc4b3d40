import type { Place } from '../../model/pointer.js';
import { Draft } from '../draft.js';
import { at, isObject, member, type Members, type Payload, type Row } from '../payload.js';
import { readNumber } from '../read/numbers.js';
import { filled, wordsOf } from '../read/texts.js';
import { entriesIn, paragraphs } from '../read/wording.js';
import type { ReadContext } from './index.js';
import { eachRow } from '../turns.js';

/**
 * Wikirate (`….json`): answers and relationships. Companies become organisations that say what was answered about them. Answers that are numbers become
 * an indicator for each metric and company; of answers that are words, such as grades, and of relationships, the indicator is how many there are in a year. Companies and
 * other cards on their own become organisations.
 */
export async function read(payload: Payload, context: ReadContext): Promise<Draft> {
  const draft = new Draft();
  const { json } = payload;
  const rows: readonly Row[] = payload.rows.length === 0 && isObject(json) && Object.hasOwn(json, 'metric') ? [{ members: json, place: { key: '' } }] : payload.rows;
  draft.set('licence', wordsOf(member(json, 'license')));
  if (at(json, 'items') !== undefined) draft.set('title', wordsOf(member(json, 'name'))?.replace(/\+/g, ' – '));
  const board = new Board(draft);
  await eachRow(rows, context, ({ members, place }) => {
    const metric = nameOf(member(members, 'metric'));
    const [subject, object] = [nameOf(member(members, 'subject_company')), nameOf(member(members, 'object_company'))];
    const company = nameOf(member(members, 'company')) ?? subject;
    if (metric === undefined || company === undefined) {
      card(draft, members, place);
      return;
    }
    board.answer({ metric, company, object, year: wordsOf(member(members, 'year')), value: member(members, 'value'), url: urlOf(members), note: wordsOf(member(members, 'comments')) }, place);
  });
  await board.finish(context);
  return draft;
}

/** A card is given by its name, or as an object with a name. */
const nameOf = (value: unknown): string | undefined => wordsOf(value) ?? wordsOf(member(value, 'name'));

const urlOf = (members: Members): string | undefined =>
  (wordsOf(member(members, 'answer_url')) ?? wordsOf(member(members, 'record_url')) ?? wordsOf(member(members, 'url')))?.replace(/\.json(?=$|\?)/, '');

/** A company, or any other card that has a name. */
function card(draft: Draft, members: Members, place: Place): void {
  const name = wordsOf(member(members, 'name'));
  if (name === undefined) {
    draft.report(place, [], 'Expected an answer with its metric and company, or a card with a name, met neither; left out.', 'error');
    return;
  }
  const country = entriesIn(at(members, 'headquarters.content') ?? member(members, 'headquarters')).map(nameOf)[0];
  draft.add('organisations', { id: wordsOf(member(members, 'id')), name, kind: nameOf(member(members, 'type'))?.toLowerCase(), country, url: wordsOf(member(members, 'html_url')) ?? urlOf(members) }, place);
}

interface Answer {
  readonly metric: string;
  readonly company: string;
  readonly object: string | undefined;
  readonly year: string | undefined;
  readonly value: unknown;
  readonly url: string | undefined;
  readonly note: string | undefined;
}

/** The metric without its designer: cards are named `Designer+Title`. */
const titleOf = (metric: string): string => metric.split('+').at(-1)!.trim() || metric;

interface Series {
  readonly series: Record<string, unknown>[];
}

/** Gathers answers by company and by metric. */
class Board {
  readonly #companies = new Map<string, { readonly record: Record<string, unknown>; readonly lines: string[] }>();
  readonly #indicators = new Map<string, Series>();
  readonly #counts = new Map<string, Record<string, unknown> & { value: number }>();

  constructor(private readonly draft: Draft) {}

  answer({ metric, company, object, year, value, url, note }: Answer, place: Place): void {
    const shownValue = entriesIn(value).map(nameOf).filter(Boolean).join(', ');
    const number = object === undefined && !Array.isArray(value) ? readNumber(value) : undefined;
    const title = titleOf(metric);
    const when = year === undefined ? '' : ` (${year})`;
    this.#company(company, object === undefined ? url : undefined, place).lines.push(paragraphs(`${title}${when}: ${[object, shownValue].filter(Boolean).join(' – ') || 'no value'}`, note)!.replace('\n\n', '. '));
    if (object !== undefined) this.#company(object, undefined, place).lines.push(`${title}${when}: ${company}${shownValue === '' ? '' : ` – ${shownValue}`}`);
    if (number !== undefined) {
      const series = this.#indicator(`${metric}+${company}`, `${title} – ${company}`, place);
      series.push(this.draft.mark({ ...(year !== undefined && { date: year }), value: number }, place, { date: 'year' }));
    } else {
      // What is counted stands with the title: as a unit it would have to follow each number.
      const name = `${object === undefined && shownValue !== '' ? `${title}: ${shownValue}` : title} (number of ${object === undefined ? 'companies' : 'relationships'})`;
      const key = `${metric}=${object === undefined ? shownValue : ''}`;
      const count = this.#counts.get(`${key} ${year}`);
      if (count) count.value += 1;
      else {
        const first = this.draft.mark({ ...(year !== undefined && { date: year }), value: 1 }, place, { date: 'year' });
        this.#counts.set(`${key} ${year}`, first);
        this.#indicator(key, name, place).push(first);
      }
    }
  }

  #company(name: string, url: string | undefined, place: Place): { readonly lines: string[] } {
    let company = this.#companies.get(name);
    if (!company) this.#companies.set(name, (company = { record: this.draft.add('organisations', { id: `company/${name}`, name, kind: 'company', url } as Record<string, unknown>, place, { name: 'company', url: 'answer_url' }), lines: [] }));
    return company;
  }

  #indicator(id: string, title: string, place: Place): Record<string, unknown>[] {
    let indicator = this.#indicators.get(id);
    if (!indicator) {
      indicator = { series: [] };
      this.#indicators.set(id, indicator);
      this.draft.add('indicators', { id: `metric/${id}`, title, series: indicator.series }, place, { title: 'metric' });
    }
    return indicator.series;
  }

  /** Writes what was gathered about each company, and puts each series in the order of its years. */
  async finish(context: ReadContext): Promise<void> {
    await eachRow(this.#companies.values(), context, ({ record, lines }) => {
      record['summary'] = filled(lines)?.join('\n');
    });
    await eachRow(this.#indicators.values(), context, ({ series }) => series.sort((a, b) => String(a['date'] ?? '').localeCompare(String(b['date'] ?? ''), 'en')));
  }
}
