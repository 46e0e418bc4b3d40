import type { Row } from '../../payload.js';
import { valueAt } from './cells.js';
import type { Column } from './columns.js';
import { firstWords } from './values.js';
import { meaningOf, type Meaning } from './words.js';
import { standIn } from './titles.js';

/** What only work has, or a gathering: a record with any of these is no entry of a directory. Who stands on a map is shown there. */
const ofWork: ReadonlySet<Meaning> = new Set<Meaning>(['start', 'end', 'budget', 'beneficiaries', 'objectives', 'status', 'votes', 'value', 'host', 'lat', 'lon', 'point']);

/** Names of lists, and the types of resources, that hold organisations. */
const lists = /^(?:members?|member_?organi[sz]ations?|organi[sz]ations?|orgs?|partners?|compan(?:y|ies)|institutions?|ngos?|signator(?:y|ies)|affiliates?|directory|membres|organismes|partenaires|entreprises|miembros|organizaciones|empresas|membros|organizacoes|организации|участники|члены|компании|ұйымдар|المنظمات|الأعضاء|组织|机构|会员)$/iu;
/** Members that are called after an organisation and tell its name. */
const namesOfOnes = /organi[sz]|company|institution|member|agency|partner|employer|ngo|entreprise|empresa|organisme|miembro|membre|организац|компани|предприяти|участник|ұйым|المنظمة|组织|机构/iu;
const namesOfWork = /title|titre|titulo|subject|sujet|as+unto|тема|project|projet|proyecto|projeto|activit|initiative|проект|жоба|المشروع|项目/iu;
const namesOfProjects = /project|projet|proyecto|projeto|activit|initiative|проект|жоба|المشروع|项目/iu;
/** Members that only organisations have, and those that they share with others. */
const ofOnes = /^(?:org(?:ani[sz]ation)?_?(?:type|kind|category|size)|member(?:ship)?_?(?:type|since|status|level|category|number|no)|membership|headquarters?|hq(?:_\w+)?|employees|number_?of_?employees|staff_?size|registration_?(?:no|number)|company_?number|charity_?number|legal_?(?:form|name)|lei|ror|isni|vat_?(?:id|number)|year_?founded|founded(?:_?in)?|parent_?(?:company|organi[sz]ation))$/i;
const oftenOfOnes = /^(?:acronym|sigle|siglas|sigla|abbreviation|abbr|short_?name|established|phone|telephone|tel|fax|logo|logo_?url|twitter|facebook|linkedin)$/i;
/** Members that only people have, who are never shown. */
const ofPeople = /^(?:first_?names?|last_?name|sur_?name|given_?name|family_?name|fore_?name|middle_?name|gender|birth\w*|date_?of_?birth|dob|job_?title|salutation|prenom|apellidos?|avatar\w*|(?:short_?|long_?)?bio(?:graphy)?|orcid|is_?admin|last_?(?:login|activity\w*|access\w*)|имя|фамилия|отчество)$/i;

const word = (words: string): RegExp => new RegExp(`(?:^|[^\\p{L}])(?:${words})(?:$|[^\\p{L}])`, 'iu');
const kindWords = 'i?ngos?|csos?|cbos?|ongs?|non.?governmental.*|non.?profits?|not.?for.?profit|civil.society.*|compan(?:y|ies)|business(?:es)?|enterprises?|corporat(?:e|ion)|private.sector|government(?:al)?|public.(?:body|sector|authority)|ministry|(?:trade.)?unions?|workers.? organi[sz]ations?|employers?|employers.? organi[sz]ations?|academia|academic|universit(?:y|ies)|foundations?|philanthrop\\w+|donors?|un.agency|united.nations|intergovernmental.*|igos?|associations?|federations?|think.?tanks?|cooperatives?|entreprises?|gouvernement|syndicats?|fondations?|empresas?|gobierno|sindicatos?|fundaci[oó]n(?:es)?|нко|нпо|компания|правительство|профсоюз|фонд|университет|شركة|حكومة|نقابة|企业|政府|工会';
/** Kinds of organisations, as directories write them; of sectors only those that are nothing else. */
export const kindsOfOnes = word(kindWords);
export const sectorsOfOnes = new RegExp(`^(?:${kindWords})$`, 'iu');
/** Words in the names of organisations that nobody writes into the title of a project. */
const called = word('foundation|trust|association|society|council|federation|confederation|union|institute|university|ministry|ngo|ong|inc|ltd|limited|llc|gmbh|ag|plc|corp|corporation|company|pvt|organi[sz]ation|commission|committee|agency|fondation|fédération|syndicat|ministère|société|fundación|federación|asociación|ministerio|universidad|sindicato|fundação|associação|фонд|ассоциация|министерство|союз|федерация|университет|ооо|қоры|министрлігі|مؤسسة|جمعية|وزارة|اتحاد');
const calledWork = word('projects?|programmes?|programs?|projets?|proyectos?|projetos?|проект|жоба|strengthening|improving|supporting|support to');

/** The last name of a path, as the patterns above write it: `Membership type` as `Membership_type`. */
const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1).trim().replace(/[\s-]+/g, '_');

/** What people are called first and last, and members that only what is kept of people has, beside their names. */
const [firstNames, lastNames] = [/^(?:first_?names?|given_?names?|fore_?name|pr[eé]noms?|nombres?|primer_?nombre|nome|primeiro_?nome|имя|аты|الاسم|الاسم_الأول)$/iu, /^(?:last_?names?|sur_?name|family_?name|nom|(?:primer_)?apellidos?|sobrenome|apelido|фамилия|тегі|اللقب|الكنية|اسم_العائلة)$/iu];
/** What only people are called by, and what is kept of people at their work and of their lives. */
const fullNames = /^(?:nombre_?completo|nombres?_?y_?apellidos?|apellidos?_?y_?nombres?|nom_?complet|noms?_?et_?pr[eé]noms?|pr[eé]noms?_?et_?noms?|nome_?completo|фио|ф_?и_?о|толық_аты|аты_?жөні|الاسم_(?:الكامل|الثلاثي))$/iu;
const ofPersons = /^(?:job_?title|puesto|cargo|ocupaci[oó]n|poste|fonction|fun[cç][aã]o|должность|лауазымы?|المنصب|المسمى_الوظيفي|(?:date_?of_?birth|birth_?date|dob)|fecha_?(?:de_?)?nacimiento|(?:date_?de_?)?naissance|data_?(?:de_?)?nascimento|дата_рождения|туған_күні|تاريخ_الميلاد|职务|职位|出生日期)$/iu;
/** A name beside which an account has one of its own. */
const logins = /^(?:user_?name|login)$/i;
const ofAccounts = /^(?:(?:short_?|long_?)?bio(?:graphy)?|orcid|is_?admin|last_?(?:login|activity\w*|access\w*))$/i;
const isName = /^(?:(?:full|display|user|first|given)[ _]?name|name|nom|nome|nombres?|имя|аты|الاسم|姓名)$/iu;

/**
 * Whether members are those of people: what they are called first and last, on their own or in the object that names the record (`profile.name` with `profile.first_name`); or a name beside what
 * only an account or a person has.
 */
export function arePeople(paths: readonly string[], title: string | undefined): boolean {
  const around = title === undefined ? '' : title.slice(0, title.lastIndexOf('.') + 1);
  const names = [...paths, ...(title === undefined ? [] : [title])].filter((path) => path.slice(0, path.lastIndexOf('.') + 1) === around).map(last);
  if (title !== undefined && !isName.test(last(title)) && !fullNames.test(last(title))) return false;
  // An organisation may have someone to write to, whose work is told beside.
  const isOfContact = names.some((name) => /contact|focal|interlocuteur|enlace|контакт/iu.test(name));
  return [firstNames, lastNames].every((pattern) => names.some((name) => pattern.test(name)))
    || (title !== undefined && (fullNames.test(last(title)) || names.some((name) => ofAccounts.test(name) || logins.test(name) || (!isOfContact && ofPersons.test(name)))));
}

/**
 * Whether records are the entries of a directory: organisations with their names, sites, countries and kinds, and nothing of any work. A table with a date, an amount, a state
 * or a place on the map stays one of work; so does one in which only a name and a country are told.
 */
export function areOrganisations(columns: readonly Column[], unused: readonly string[], rows: readonly Row[]): boolean {
  const of = (meaning: Meaning): Column | undefined => columns.find((column) => column.meaning === meaning);
  const name = nameColumn(columns);
  const { place, wrapper } = rows[0]!;
  // A resource of Drupal says of which kind it is: node--partner. Such systems call the name of anything a title.
  // A list of SharePoint does so in the type of its items: SP.Data.PartnersListItem.
  const isListed = [place.around?.key, wrapper?.['type'], rows[0]!.members['odata.type']].some((found) => typeof found === 'string' && lists.test(found.slice(0, 100).replace(/^node--|^SP\.Data\.|(?:List)?Item$/g, '')));
  const sample = rows.slice(0, 200);
  // Whether a page is published is no state of any work.
  const isFlag = (path: string): boolean => sample.every((row) => typeof (valueAt(row, path) ?? true) === 'boolean');
  if (!name || columns.some(({ meaning, path }) => (ofWork.has(meaning) && !isFlag(path)) || (meaning === 'organisations' && path !== name.path)) || (isListed ? namesOfProjects : namesOfWork).test(name.path) || rows.some(({ wrapper }) => wrapper?.['geometry'] !== undefined)) return false;
  // What is called after work and holds none of it in a way that is known tells of work all the same.
  if (unused.some((path) => { const meaning = path.includes('.') ? undefined : meaningOf(path)?.meaning; return meaning !== undefined && ((ofWork.has(meaning) && !isFlag(path)) || (meaning === 'title' && name.meaning !== 'title')); })) return false;
  const names = [...unused, ...columns.filter(({ meaning }) => meaning === 'contact' || meaning === 'id' || meaning === 'title').map(({ path }) => path)].map(last);
  if (names.some((found) => ofPeople.test(found))) return false;
  const share = (column: Column | undefined, pattern: RegExp): number => {
    const values = column === undefined ? [] : sample.map((row) => firstWords(valueAt(row, column.path), 200).join(' ').slice(0, 200)).filter((text) => text !== '');
    return values.length === 0 ? 0 : values.filter((text) => pattern.test(text)).length / values.length;
  };
  if (share(name, calledWork) > 0.2) return false;
  const hasSite = /web|site|homepage|сайт|الموقع|网站|网址/iu.test(of('url')?.path ?? '');
  const isBare = !of('summary') && !of('issues') && !of('place');
  return [
    [isListed, 2], [namesOfOnes.test(last(name.path)), name.meaning === 'title' ? 2 : 1], [names.some((found) => ofOnes.test(found)), 2], [names.some((found) => oftenOfOnes.test(found)), 1],
    [Math.max(share(of('kind'), kindsOfOnes), share(of('sectors'), sectorsOfOnes)) >= 0.5, 2], [share(name, called) >= 0.4, 1], [hasSite, 1], [hasSite && isBare, 1],
  ].reduce((sum, [isTold, weight]) => sum + (isTold === true ? weight as number : 0), 0) >= 2;
}

/** The member that names an organisation: a title, or what is called after an organisation where no member is called a title. */
export const nameColumn = (columns: readonly Column[]): Column | undefined => {
  const [title, organisation] = (['title', 'organisations'] as const).map((meaning) => columns.find((column) => column.meaning === meaning));
  // A title that only stands in for one is none beside the name of a company.
  return title && (!organisation || title.confidence > standIn) ? title : organisation ?? title;
};

/** Members of an organisation that are shown, its name as the title; what it works on stands in for a text about it. */
export function ofOrganisations(columns: readonly Column[], unused: readonly string[]): { readonly columns: readonly Column[]; readonly unused: readonly string[] } {
  const name = nameColumn(columns)!;
  const kept = columns.filter(({ meaning }) => ['id', 'countries', 'url', 'summary', 'kind'].includes(meaning) || (meaning === 'sectors' && !columns.some((column) => column.meaning === 'summary')));
  return { columns: [{ ...name, meaning: 'title' }, ...kept], unused: [...unused, ...columns.filter((column) => column !== name && !kept.includes(column)).map(({ path }) => path)] };
}

/**
 * Whether most records say themselves that they are organisations, so that a state, a place or a date among their members is one of theirs: CKAN's `is_organization`, an identifier of the Research
 * Organization Registry, or one of an institution of OpenAlex.
 */
export function sayThatTheyAre(rows: readonly Row[]): boolean {
  const sample = rows.slice(0, 200);
  const isOne = ({ members }: Row): boolean => members['is_organization'] === true || (typeof members['id'] === 'string' && /^https:\/\/(?:ror\.org\/0[a-z\d]{8}|openalex\.org\/I\d+)$/.test(members['id']));
  return sample.filter(isOne).length * 2 > sample.length;
}
