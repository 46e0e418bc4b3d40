import { meaningOfCompound, withoutCodes, withoutMarks } from './compounds.js';
import { namedAmount } from './currencies.js';

/** What a member of a flat record can mean to us. */
export type Meaning =
  | 'id' | 'title' | 'summary' | 'countries' | 'lat' | 'lon' | 'point' | 'place' | 'start' | 'end' | 'status' | 'sectors' | 'issues' | 'organisations' | 'kind' | 'url' | 'budget' | 'currency'
  | 'contact' | 'objectives' | 'beneficiaries' | 'votes' | 'host' | 'value' | 'year' | 'unit' | 'sex' | 'age' | 'indicator';

/**
 * The names of each meaning in English, French, Spanish, Portuguese, Russian, Kazakh, Arabic and Chinese, folded as `foldName` does;
 * the surest first. A name stands in one line only.
 */
const words: Readonly<Record<Meaning, string>> = {
  id: 'id uuid guid uid identifier identifiant identificador iatiidentifier ocid recordid objectid globalid gid apiid osid companynumber projectid activityid eventid idproject ref reference code codigo key slug pk nid идентификатор код معرف المعرف رمز 编号 编码 сәйкестендіргіш',
  title: 'title name titre nom intitule libelle titulo nombre nome denominacion denominacao название наименование заголовок العنوان عنوان الاسم اسم 标题 名称 名字 题目 атауы атау тақырыбы тақырып аты фио nombrecompleto nomecompleto nometprenom titles projecttitle projectname publicname legalname displayname fullname shorttitle label heading headline subject sujet asunto assunto тема project projet proyecto projeto проект жоба المشروع مشروع 项目 initiative iniciativa iniciativa инициатива бастама مبادرة activity activite actividad atividade мероприятие ісшара النشاط نشاط programa programme program программа бағдарлама البرنامج برنامج task taskname tache tarea tarefa задача',
  summary: 'summary description abstract resume resumen resumo descripcion descricao описание аннотация содержание الوصف وصف ملخص الملخص 描述 摘要 简介 说明 内容 сипаттамасы сипаттама longdescription shortdescription projectdescription desc overview body content contenido conteudo contenu text texte texto текст details narrative excerpt synopsis definition notes',
  countries: 'country countries pays pais paises страна страны البلد بلد الدولة الدول البلدان 国家 国别 ел елі елдер мемлекет мемлекеті iso3 iso2 iso countrycode countryiso countryiso3 countryiso2 iso2code iso3code countryiso3code countryname countrycodes isocode isoalpha3 isoalpha2 iso31661 adm0 adm0name adm0pcode adm0code admin0 admin0name nation nationality recipientcountry recipientcountrycode codepays codigopais nombrepais nomedopais paysiso кодстраны m49 jurisdictioncode codeiso codeiso2 codeiso3 isocountry isocountrycode isopays hostcountry',
  lat: 'lat latitude latitud y ycoord ycoordinate py geolat geolatitude gpslat gpslatitude latitudine breitengrad geobreite широта 纬度 خطالعرض ендік latdd latwgs84',
  lon: 'lon lng long longitude longitud x xcoord xcoordinate px geolon geolng geolong geolongitude gpslon gpslng gpslongitude longitudine längengrad laengengrad geolänge долгота 经度 خطالطول бойлық londd lonwgs84',
  point: 'coordinates coordinate coords latlng latlon latlong geopoint geopoint2d coord geocodedcolumn newgeoreferencedcolumn wkt geom thegeom geolocation point gps coordenadas coordonnees координаты الإحداثيات 坐标 координаттар',
  place: 'place venue location locationname locality localite localidad localidade city town address adresse lieu ville lugar ciudad direccion local cidade endereco место город адрес населенныйпункт المكان المدينة الموقع العنوانالبريدي 地点 地址 城市 位置 орын қала мекенжай placename district county province provincia distrito region municipality municipio commune район область locations places venues geolocations geolocname departamento departement departements регион регионы oblast governorate المحافظة المنطقة المديرية 省份 地区 өңір облыс',
  start: 'start startdate startdatetime startsat startsdate startson datestart from fromdate datefrom begin begindate begins debut datedebut datededebut inicio fechainicio fechadeinicio datainicio datadeinicio начало датаначала تاريخالبدء البدء البداية تاريخالبداية 开始 开始日期 开始时间 起始日期 басталуы басталукүні date eventdate datetime when fecha data starttime firstdatebegin дата التاريخ 日期 күні actualstart actualstartdate startdateactual plannedstart plannedstartdate startdateplanned commencement launchdate startyear awarddate dateapproved approvaldate introdate time localdate startat starton beginson beginat yearstart publicationdate datepublished publisheddate issued boardapprovaldate datededemarrage datedemarrage demarrage срокначала gte anneededemarrage anneededebut aniodeinicio anodeinicio годначала datedoctroi datedesignature fechadefirma',
  end: 'end enddate enddatetime endsat endson dateend todate dateto until finish finishdate fin datefin datedefin fechafin fechadefin fim datafim datadefim datadetermino fechadefinalizacion dateachevement termino датаокончания окончание конец الانتهاء النهاية تاريخالانتهاء تاريخالنهاية 结束 结束日期 结束时间 截止日期 аяқталуы аяқталукүні actualend actualenddate enddateactual plannedend plannedenddate enddateplanned completiondate closingdate endyear closedate endtime lastdateend endat yearend datededachevement datedecloture fechadetermino fechafinalizacion datadeconclusao датазавершения завершение срококончания срокзавершения срокисполнения срокреализации lte anneedefin aniodefin годокончания годзавершения орындаумерзімі',
  status: 'status state statut etat estado situacion situacao статус состояние الحالة حالة 状态 状況 күйі мәртебесі мәртебе projectstatus implementationstatus statusdisplay statusname phase stage',
  sectors: 'sector sectors secteur secteurs sectores setor setores сектор секторы отрасль القطاع القطاعات 行业 部门 领域 сала салалар sectorname sectorcode industry industries cluster activitycategory category categories categorie categoria categorias sector1 категория الفئة 类别 санат',
  issues: 'issue issues theme themes topic topics thematicarea tematica tema temas thematique thematiques enjeu проблема темы تема الموضوع المواضيع 主题 议题 tags tag labels keywords keyword motscles etiquettes etiquetas метки thematicareas areastematicas areatematica',
  organisations: 'organisation organization organisations organizations organisationname organizationname partner partners partnername implementer implementingpartner implementingagency implementingorganisation leadorganisation organisme organizacion organizaciones organizacao organizacoes организация организации партнер партнеры المنظمة المنظمات الشريك الشركاء 组织 机构 合作伙伴 ұйым ұйымдар серіктес agency agencies donor donors funder funders ngo company companies reportingorg recipientorganization executant socio parceiro partenaire partenaires grantee owner publisher publishername impagency borrower implementers implementingpartners implementingagencies implementingorganization implementingorganizations executingagency executingagencies executingentity executingorganization leadagency leadpartner leadorganization leadimplementer deliverypartner deliverypartners fundingagency fundingsource fundingsources sourceoffunding sourceoffunds fundedby fundingorganisation fundingorganization financier financiers implementedby grantor grantmaker sponsor sponsors maitredouvrage maitresdouvrage maitrisedouvrage maitredouvragedelegue maitredoeuvre maitredœuvre bailleur bailleurs bailleurdefonds bailleursdefonds financeur financeurs sourcedefinancement sourcesdefinancement sourcefinancement agencedexecution organismedexecution organismeexecutant entitedexecution organismedemiseenoeuvre agencedemiseenoeuvre partenairedemiseenoeuvre partenairesdemiseenoeuvre partenairefinancier partenairesfinanciers partenairetechniqueetfinancier partenairestechniquesetfinanciers ptf porteurduprojet porteurdeprojet operateur structureresponsable structureporteuse structuredexecution donateur donateurs ejecutor ejecutora ejecutores entidadejecutora entidadesejecutoras organismoejecutor unidadejecutora institucionejecutora agenciaejecutora organizacionejecutora socioejecutor sociosejecutores implementador implementadora entidadimplementadora financiador financiadora financiadores donante donantes entidadfinanciadora fuentedefinanciamiento fuentesdefinanciamiento fuentedefinanciacion fuentefinanciamiento organismofinanciador agenciafinanciadora cooperante institucionresponsable entidadresponsable organismoresponsable organizacionresponsable executor executora executores entidadeexecutora orgaoexecutor instituicaoexecutora agenciaexecutora unidadeexecutora parceiros parceirosdeimplementacao doador doadora doadores fontedefinanciamento fontesdefinanciamento fontedosrecursos fontederecursos entidadefinanciadora orgaofinanciador instituicaofinanciadora proponente instituicaoresponsavel orgaoresponsavel entidaderesponsavel исполнитель исполнители соисполнитель соисполнители исполняющаяорганизация исполнительнаяорганизация организацияисполнитель ответственныйисполнитель ответственныеисполнители исполняющееагентство реализующаяорганизация источникфинансирования источникифинансирования донор доноры финансирующаяорганизация заказчик грантополучатель грантодатель спонсор спонсоры орындаушы орындаушылар орындаушыұйым жауаптыорындаушы жауаптыорындаушылар іскеасырушы қаржыландырукөзі қаржыландырукөздері қаржыландырушы донорлар тапсырысберуші әріптес әріптестер الجهةالمنفذة الجهاتالمنفذة جهةالتنفيذ الشريكالمنفذ الشركاءالمنفذون الشركاءالمنفذين المنفذ الجهةالممولة الجهاتالممولة الجهةالمانحة الجهاتالمانحة المانح المانحون المانحين الممول الممولون مصدرالتمويل مصادرالتمويل جهةالتمويل الجهةالمسؤولة 执行机构 实施机构 执行单位 实施单位 承担单位 执行伙伴 实施伙伴 资助方 资助机构 资金来源 出资方 捐助方 捐助者 捐赠方 捐赠者 供资方 供资机构 合作机构 合作单位 伙伴 organismebeneficiaire',
  kind: 'type kind projecttype eventtype tipo тип النوع 类型 түрі typeofproject dtype companytype',
  url: 'url htmlurl fullurl link website web webpage homepage href lien enlace ligacao siteweb sitio ссылка сайт الرابط الموقعالإلكتروني 链接 网址 网站 сілтеме permalink weblink uri websiteurl moreinfo insiteurl landingpage canonicalurl viewnode weburl permalinkurl urlpublichtml localisturl opencorporatesurl doi',
  budget: 'budget amount totalbudget projectbudget budgetusd totalamount amountawarded amountrequested budgetvalue totalcost totalprojectcost projectcost cost montant couttotal coût presupuesto monto importe orcamento valortotal бюджет сумма стоимость الميزانية المبلغ 预算 金额 бюджеті сомасы funding grantamount pledgeamount commitment totalamt totalcommamt montototal montanttotal engagementtotal enveloppe التكلفة التكلفةالإجمالية تكلفة объемфинансирования объёмфинансирования общаястоимость қаржыландырукөлемі жалпықұны 项目金额 总金额 资助金额 总预算',
  currency: 'currency devise moneda moeda валюта العملة 货币 币种 currencycode',
  contact: 'contact contactemail email mail correo courriel contato contacto контакт электроннаяпочта البريدالإلكتروني 联系人 邮箱 байланыс contactname',
  objectives: 'objective objectives objectif objectifs objetivo objetivos цель цели الهدف الأهداف 目标 мақсаты goal goals pledge pledges engagement engagements pdo',
  beneficiaries: 'beneficiary beneficiaries beneficiaires beneficiarios бенефициары المستفيدون المستفيدين 受益人 numbeneficiaries targetgroup',
  votes: 'vote votes votecount votescount cachedvotesup voteslots numvotes upvotes signatures signaturecount signaturescount numsignatures numberofsignatures numberofvotes nombredesignatures numerodefirmas supporters голоса голосов подписи числоголосов количествоголосов числоподписей количествоподписей votos firmas signatairesا أصوات 票数 дауыстар дауыссаны қолдар endorsements daysleft',
  host: 'organizer organiser organizers host hosts organisateur organizador organizadores организатор المنظم 主办方 ұйымдастырушы speaker speakers timezone allday registrationurl isonline attendees capacity',
  value: 'value obsvalue valeur valor значение القيمة 数值 мәні datavalue indicatorvalue indicatorscore observationvalue',
  year: 'year annee ano anio год السنة 年 年份 жыл refyear timeperiod period surveyyear gnayear fiscalyear referenceyear reportingyear datayear schoolyear academicyear',
  unit: 'unit units unite unidad unidade единица الوحدة 单位 unitmeasure өлшембірлігі',
  sex: 'sex gender sexe sexo genre genero пол الجنس 性别 жынысы',
  age: 'age agegroup agerange edad edades idade возраст العمر 年龄 жасы',
  indicator: 'indicator indicatorname indicateur indicador показатель индикатор المؤشر 指标 көрсеткіш series seriesname seriesdescription indicatorid metric',
};

/** A name without case, marks, spaces and punctuation, for comparing. */
export function foldName(name: string): string {
  return withoutMarks(withoutCodes(name)).replace(/[^\p{L}\p{N}]+/gu, '');
}

let table: ReadonlyMap<string, { readonly meaning: Meaning; readonly weight: number }> | undefined;

/** Meaning and weight (0.7 to 1) of each folded name. */
function meanings(): NonNullable<typeof table> {
  if (table) return table;
  const made = new Map<string, { readonly meaning: Meaning; readonly weight: number }>();
  for (const [meaning, names] of Object.entries(words) as [Meaning, string][]) {
    const list = names.split(' ');
    list.forEach((name, index) => {
      const folded = foldName(name);
      if (!made.has(folded)) made.set(folded, { meaning, weight: 1 - (0.3 * index) / list.length });
    });
  }
  table = made;
  return made;
}

/** Words before a name that say what record it is in. */
const ownerWords = /^(?:project|programme|program|activity|event|initiative|item|record|session|plan|service|appeal|grant|campaign|meeting|petition|proposal|entity|node|field|the|项目|活动|计划|案件|事件|жоба|ісшара|proyecto|projet|projeto|evento|actividad|activite|проекта|мероприятия)(?=.{2})/;
/** Words after a name that say in which form it comes, or in which language. */
const formWords = /(?<=.{2})(?:name|title|label|value|text|display|rendered|en|eng|fr|es|pt|ru|kk|ar|zh|html|list|unix|utc|gmt|local|timestamp|iso)$/;

/** The types that Solr writes after names (`title_s`, `start_dt`), and Drupal before them (`ss_title`, `tm_X3b_en_title`). */
const solrType = /^(?:ss|sm|sort|ts|tm|ds|dm|is|im|its|itm|bs|bm|fs|fm|locs|spt)_(?:X3b_[a-z]{2}_)?(?:field_)?(?=.{2})|(?<=.{2})_(?:s|ss|t|ts|txt|i|is|l|ls|d|ds|f|fs|dt|dts|b|bs|p|srpt|txt_[a-z]{2})$/;

/** Vocabularies of linked data, and the keys of OpenStreetMap for addresses, whose names stand before those of their members: `dcterms:title`, `addr:city`. */
const namespace = /^(?:dc|dct|dcterms|dcat|schema|sdo|foaf|rdfs|skos|vcard|addr|contact):(?=[a-z])/i;

/** Words before a name that say that it is of a place, and so where that is; its description or site is none of the record's. */
const placeWords = /^(?:location|venue|place|site|address|lieu|lugar)(?=.{2})/;
const ofPlaces: ReadonlySet<Meaning> = new Set<Meaning>(['countries', 'lat', 'lon', 'point', 'place']);

/** Currencies as names of amounts end with them: `budget_usd`, `Total cost (KES)`. */
const inCurrency = /(?<=.{3})(?:usd|eur|gbp|chf|cad|aud|jpy|cny|inr|brl|mxn|cop|pen|zar|kes|ugx|tzs|rwf|etb|ghs|ngn|xof|xaf|mad|tnd|egp|mwk|mzn|npr|bdt|pkr|lkr|idr|php|vnd|thb|myr|kzt|kgs|uzs|rub|uah)$/;

/** The currency that the name of an amount ends with, if it does, and of how many of it the amount is. */
export function unitIn(name: string): { readonly currency: string | undefined; readonly times: number } {
  const { currency = inCurrency.exec(foldName(name))?.[0].toUpperCase(), times = 1 } = namedAmount(name) ?? {};
  return { currency, times };
}

/** Those who made a record or look after it, whose names are none of the record's own. */
export const ofOthers = /^(?:author|creator|created_?by|updated_?by|modified_?by|(?:last_?)?editor|assignee|reporter|submitter|requester|owner|user|member|contact_?person|resolved_?by|closed_?by)s?$/i;

/** Meaning of a name with groups before it; Decidim writes so what is in an object (`author/name`, `votes/count`) and in which language (`title/ca`). */
function meaningInGroup(groups: readonly string[]): ReturnType<typeof meaningOf> {
  const names = groups.length > 1 && /^[a-z]{2}$/.test(groups.at(-1)!) && meaningOf(groups.at(-1)!) === undefined ? groups.slice(0, -1) : groups;
  const last = names.at(-1)!;
  const group = names.at(-2);
  if (group === undefined) return meaningOf(last);
  const isNaming = /^(?:name|title|label|count|total_count)$/.test(last);
  if (isNaming && ofOthers.test(group)) return undefined;
  const found = (isNaming ? meaningOf(`${group} ${last}`) : undefined) ?? meaningOf(last);
  return found && { ...found, weight: found.weight * 0.98 };
}

/** What a member's name seems to mean, and how surely, 0 to 1. */
export function meaningOf(name: string): { readonly meaning: Meaning; readonly weight: number } | undefined {
  // Forms of Kobo and ODK write the groups of a question before its name: location/country.
  if (/^[a-z_][a-z\d_]*(?:\/[a-z_][a-z\d_]*)+$/.test(name.slice(0, 200))) return meaningInGroup(name.slice(0, 200).split('/')) ?? compound(name);
  const folded = foldName(name);
  const found = meanings();
  const direct = found.get(folded);
  if (direct) return direct;
  const bare = folded.replace(ownerWords, '');
  const typed = foldName(name.slice(0, 80).replace(solrType, ''));
  for (const [form, factor] of [[foldName(name.slice(0, 80).replace(namespace, '')), 0.95], [typed, 0.9], [bare, 0.9], [folded.replace(formWords, ''), 0.85], [bare.replace(formWords, ''), 0.75]] as const) {
    const known = form === folded ? undefined : found.get(form);
    if (known) return { meaning: known.meaning, weight: known.weight * factor };
  }
  // An amount may say its currency in its name, and a sector whose list it is of.
  const [amount, sector] = [found.get(folded.replace(inCurrency, '')), found.get(/sectors?$/.exec(folded)?.[0] ?? '')];
  if (amount?.meaning === 'budget') return { meaning: 'budget', weight: amount.weight * 0.9 };
  if (sector) return { meaning: sector.meaning, weight: sector.weight * 0.6 };
  const unit = namedAmount(name);
  const counted = unit && (found.get(foldName(unit.base)) ?? compound(unit.base));
  // “Valor” is also that of an indicator, which has no currency.
  if (counted?.meaning === 'budget' || (counted && /^valor(?: total)?$/.test(unit.base))) return { meaning: 'budget', weight: counted.weight * 0.9 };
  const inPlace = found.get(folded.replace(placeWords, ''));
  return inPlace && ofPlaces.has(inPlace.meaning) ? { meaning: inPlace.meaning, weight: inPlace.weight * 0.8 } : compound(name);
}

const compound = (name: string): ReturnType<typeof meaningOf> => meaningOfCompound(name, (folded) => meanings().get(folded));
