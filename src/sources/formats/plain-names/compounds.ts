/** Names of several words that say of what record a member is (“Nom du projet”, “Жобаның атауы”), or narrow what they name (“Pays d’intervention”): what is left of them without those words. */
import type { Meaning } from './words.js';

interface Known {
  readonly meaning: Meaning;
  readonly weight: number;
}

/** A name as people call it: SharePoint writes what is no letter as its number (Start_x0020_Date), Salesforce what a site added with an end of its own (Start_Date__c). */
export const withoutCodes = (name: string): string => name.slice(0, 80).replace(/_x[\da-f]{4}_/gi, ' ').replace(/__(?:c|r|pc)$/, '');

/** A text without case and marks. */
export const withoutMarks = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[\p{M}ـ]/gu, '');

/** The words of a name, with a space between; a stroke is a word, as it stands for “or”. */
const wordsIn = (name: string): string =>
  withoutMarks(withoutCodes(name).replace(/\((?:s|es|ies|y|x|ы|и)\)/gi, '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')).replaceAll('œ', 'oe').replaceAll('/', ' / ').replace(/[^\p{L}\p{N}/]+/gu, ' ').trim();

const of = '(?:d|de|de l|de la|de los|de las|du|des|del|do|da|dos|das|of|of the)';
/** What records of ours are called where they can stand after a name without “of”: these words are no adjectives in any other language. */
const works = 'projets?|proyectos?|projec?tos?|activites?|actividad(?:es)?|atividades?|проект(?:а|ов)|программы|инициативы|мероприяти[яи]|(?:ال)?(?:مشروع|برنامج|مبادرة|نشاط)';
/** Those of which a “country programme” could be meant. */
const others = 'projects?|program(?:me|a)?s?|initiatives?|iniciativas?|actions?|accion(?:es)?|acao|acoes|activit(?:y|ies)';
const ofRecord = new RegExp(` (?:(?:${of} )?(?:${works})|${of} (?:${others}))$`, 'u');
/** Kazakh says it before the name, with or without its case. */
const inKazakh = /^(?:жоба|бағдарлама|бастама|іс ?шара)(?:лар)?(?:ның|ны|дың)? /u;
/** What a record is itself: the activities of a project are none of its names. */
const isRecord = new RegExp(`^(?:${works}|${others}|проект|инициатива|мероприятие|жоба|бастама)$`, 'u');
/** The number of an activity may be that of a list of trades, which many records have in common. */
const isOfActivity = /(?:acti|ativ|accion|acao|acoes|мероприяти|نشاط)\S*$/u;
/** “Nombre” is a name in Spanish, and a count in French. */
const isCount = /^nombre .*(?:projet|programme|initiative|action|activite)s?$/;

/** What neither tells of a work, nor says the same of it as of a figure or a gathering. */
const notOfWorks: ReadonlySet<Meaning> = new Set<Meaning>(['year', 'value', 'unit', 'sex', 'age', 'indicator', 'host']);

/** Words that narrow what a name says, with the meanings that stay the same without them. */
const narrowing: readonly (readonly [RegExp, readonly Meaning[]])[] = [
  // “Country area” is its extent, and “country region” a part of it: what is another word for a country stands after “or”.
  [/ (?:\/|or|and|ou|et|o|y|e|или|и|او|және|немесе) ?(?:territor(?:y|ies)|areas?|regions?|econom(?:y|ies)|territoires?|zones?|territorios?|regiao|regioes|regiones|территори[яи]|регион(?:ы)?|аумақ|өңір|(?:ال)?(?:اقليم|منطقة))$/u, ['countries']],
  [/(?: ?[/或及和])? ?地区$/u, ['countries']],
  [/^(?:所在|实施|受益)(?=国家)/u, ['countries']],
  [/^(?:implementing|implementation|beneficiary|target) /, ['countries']],
  [/ (?:beneficiaires?|beneficiari[oa]s?|beneficiad[oa]s?|concernes?|couverts?|cibles?|covered|cubiertos?|abrangidos?|получател[ьи]|бенефициар(?:ы)?|охвата|(?:ال)?مستفيدة?)$/u, ['countries']],
  [/ ?alpha ?[23]$/, ['countries']],
  [new RegExp(` (?:${of} (?:intervention|implementation|execution|realisation|operations?|mise en oeuvre|intervencion|ejecucion|implementacion|realizacion|intervencao|execucao|implementacao|realizacao)|реализации|осуществления|(?:ال)?تنفيذ)$`, 'u'), ['countries', 'place', 'start', 'end', 'status']],
  [/^(?:іске|жүзеге) асыру /u, ['countries', 'place', 'start', 'end', 'status']],
  [/ (?:prevue?|previsionnelle|estimee|effective|reelle|prevista|estimada|planificada|programada|efec?tiva|real|план|факт)$/u, ['start', 'end']],
  [/^(?:плановая|планируемая|фактическая) /u, ['start', 'end']],
  [new RegExp(` (?:${of} )?(?:avancement|avance|avanco)$`), ['status']],
];
/** A day of which only the narrowing word said what happens then. */
const isAnyDay = /^(?:date|fecha|data|дата|تاريخ|التاريخ|күні)$/u;

/** Words that are taken off a name at most. */
const mostTaken = 4;

/** What a compound name means: below every other name of the same meaning that says no more than it has to. */
export function meaningOfCompound(name: string, known: (folded: string) => Known | undefined): Known | undefined {
  const whole = wordsIn(name);
  if (isCount.test(whole)) return undefined;
  let rest = whole;
  let same: readonly Meaning[] | undefined;
  let isPart = false;
  let isNumbered = true;
  const plain = (text: string): Known | undefined => known(text.replace(/[ /]/g, ''));
  for (let taken = 0; taken <= mostTaken; taken += 1) {
    // In Arabic a name loses its article before what it is of.
    const found = plain(rest) ?? (/^[\u0600-\u06ff ]+$/.test(rest) && rest !== whole ? plain(rest.replace(/^(تاريخ )?(?!ال)/, '$1ال')) : undefined);
    if (found) {
      const isTold = (same?.includes(found.meaning) ?? true) && !(same && isAnyDay.test(rest)) && !(isPart && (notOfWorks.has(found.meaning) || isRecord.test(rest) || rest.length < 2)) && (isNumbered || found.meaning !== 'id');
      return isTold ? { meaning: found.meaning, weight: found.weight * 0.8 } : undefined;
    }
    const owned = rest.replace(ofRecord, '').replace(inKazakh, '');
    if (owned !== rest) {
      isPart = true;
      if (isOfActivity.test(rest)) isNumbered = false;
      rest = owned;
      continue;
    }
    const narrow = narrowing.find(([words]) => words.test(rest));
    if (!narrow) return undefined;
    rest = rest.replace(narrow[0], '');
    same = same ? same.filter((meaning) => narrow[1].includes(meaning)) : narrow[1];
  }
  return undefined;
}
