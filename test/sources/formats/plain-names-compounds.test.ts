import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meaningOf } from '../../../src/sources/formats/plain-names/words.js';
import { readPayload } from './read-payload.js';

describe('names of several words', () => {
  /** Title, summary, status, start, end and countries, as offices call them. */
  const tables: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
    fr: ['Nom du projet', 'Description du projet', 'Statut du projet', 'Date de début du projet', 'Date de fin prévue', 'Pays d’intervention'],
    'fr in a file': ['nom_du_projet', 'description_de_l_activite', 'etat_d_avancement', 'date_de_demarrage_du_projet', 'date_de_fin_du_projet', 'pays_de_mise_en_œuvre'],
    es: ['Nombre del proyecto', 'Descripción del proyecto', 'Estado del proyecto', 'Fecha de inicio del proyecto', 'Fecha de finalización del proyecto', 'País beneficiario'],
    pt: ['nome_projeto', 'descricao_projeto', 'Situação da ação', 'Data de início do projeto', 'Data de término do projeto', 'País/Território'],
    ru: ['Название проекта', 'Описание проекта', 'Статус проекта', 'Дата начала реализации проекта', 'Дата завершения проекта', 'Страна реализации'],
    kk: ['Жобаның атауы', 'Бағдарлама сипаттамасы', 'Іс-шараның мәртебесі', 'Жобаның басталу күні', 'Жобаның аяқталу күні', 'Жобаны іске асыру елі'],
    ar: ['اسم المشروع', 'وصف المشروع', 'حالة المشروع', 'تاريخ بدء المشروع', 'تاريخ انتهاء المشروع', 'البلد المستفيد'],
    zh: ['项目名称', '项目描述', '项目状态', '项目开始日期', '项目结束日期', '国家/地区'],
    en: ['Name of the project', 'Description of the activity', 'Project status', 'Start date of the project', 'End date of the project', 'Country or Area'],
  };
  for (const [language, [title, summary, status, start, end, countries]] of Object.entries(tables)) {
    it(`are read as those of one are: ${language}`, async () => {
      const row = (name: string, about: string, country: string): unknown => ({ [summary]: about, [title]: name, [status]: 'Active', [start]: '2021-02-01', [end]: '2022-03-31', [countries]: country });
      const { feed } = await readPayload([row('Wells', 'Ten wells for the villages of the south', 'Ghana'), row('Schools', 'Schools for the children of the north', 'Togo')]);
      const common = { status: 'Active', start: '2021-02-01', end: '2022-03-31' };
      assert.deepEqual(feed.initiatives.map((record) => ({ ...record, id: '' })), [
        { id: '', title: 'Wells', summary: 'Ten wells for the villages of the south', countries: ['GH'], ...common },
        { id: '', title: 'Schools', summary: 'Schools for the children of the north', countries: ['TG'], ...common },
      ]);
    });
  }

  it('are countries, whatever else the column may hold', () => {
    for (const name of ['Country/Territory', 'country/territory', 'Country / Region', 'Country(ies)', 'Countries covered', 'Implementing country', 'Pays bénéficiaires', 'Países de intervención', 'Страна-получатель', 'Страна реализации проекта', '所在国家', 'ISO 3166-1 alpha-3']) assert.equal(meaningOf(name)?.meaning, 'countries', name);
  });

  it('never stand before a plain name of the same meaning', async () => {
    const { feed, recognition } = await readPayload([{ 'Nom du projet': 'Phase two', 'Titre': 'Wells', 'Pays': 'Togo', 'Description du projet': 'As agreed', 'Résumé': 'Ten wells for the south' }, { 'Nom du projet': 'Phase one', 'Titre': 'Schools', 'Pays': 'Ghana', 'Description du projet': 'As signed', 'Résumé': 'Schools for the north' }]);
    assert.deepEqual(feed.initiatives.map(({ title, summary }) => [title, summary]), [['Wells', 'Ten wells for the south'], ['Schools', 'Schools for the north']]);
    assert.deepEqual(recognition?.unused, ['Nom du projet', 'Description du projet']);
    for (const [compound, plain] of [['Nom du projet', 'label'], ['Описание проекта', 'описание'], ['Pays d’intervention', 'iso3'], ['Date de début du projet', 'date']] as const) assert.ok(meaningOf(compound)!.weight < meaningOf(plain)!.weight, compound);
  });

  it('mean nothing where what is taken off changes what they say', () => {
    const unlike = [
      'Nom du responsable du projet', 'Nom de l’organisation', 'Nombre del responsable del proyecto', 'اسم مدير المشروع', 'Жоба жетекшісінің аты', 'Название организации проекта',
      'Pays du donateur', 'Pays d’origine', 'Country area', 'Country region', 'Country programme',
      'Date de création du projet', 'Date prévue', 'Date de mise en œuvre', 'Дата реализации',
      // What a project does, how many there are, the trade of a company, and figures.
      'Activités du projet', 'Nombre de projets', 'nombre_activites', 'Code d’activité', 'Année du projet', 'Indicateur du projet',
    ];
    assert.deepEqual(unlike.filter((name) => meaningOf(name) !== undefined), []);
  });

  it('keep a table of projects from being figures', async () => {
    const { feed } = await readPayload([
      { code_projet: 'P1', nom_du_projet: 'Puits', region: 'Plateaux', date_de_debut_du_projet: '2020-01-01', cout_total: '1 200 000', devise: 'XOF', beneficiaires: 1200 },
      { code_projet: 'P2', nom_du_projet: 'Écoles', region: 'Kara', date_de_debut_du_projet: '2021-01-01', cout_total: '200 000', devise: 'XOF', beneficiaires: 300 },
    ]);
    assert.deepEqual(feed.indicators, []);
    assert.deepEqual(feed.initiatives.map(({ id, title, start, budget }) => [id, title, start, budget]), [['P1', 'Puits', '2020-01-01', { value: 1200000, currency: 'XOF' }], ['P2', 'Écoles', '2021-01-01', { value: 200000, currency: 'XOF' }]]);
  });
});

describe('who carries a work out, who pays for it, and how much', () => {
  /** Number of the row, title, executor, funder, amount with its unit, as offices head their columns; and what the unit is. */
  const tables: Readonly<Record<string, readonly [index: string, title: string, executor: string, funder: string, amount: string, unit: { readonly currency?: string; readonly times: number }]>> = {
    fr: ['N°', 'Intitulé', 'maitre_d_ouvrage', 'bailleur_de_fonds', 'Montant (en euros)', { currency: 'EUR', times: 1 }],
    'fr in words': ['N°', 'Nom du projet', 'Maître d’ouvrage', 'Source de financement', 'Coût total en milliers de dollars US', { currency: 'USD', times: 1e3 }],
    es: ['Nº', 'Nombre del proyecto', 'Entidad ejecutora', 'Fuente de financiamiento', 'Importe en dólares', { currency: 'USD', times: 1 }],
    pt: ['Nº', 'Título', 'Órgão executor', 'Fonte de financiamento', 'Valor (R$)', { currency: 'BRL', times: 1 }],
    ru: ['№', 'Наименование проекта', 'Исполнитель', 'Источник финансирования', 'Бюджет, долл. США', { currency: 'USD', times: 1 }],
    'ru in a plan': ['№ п/п', 'Мероприятие', 'Ответственный исполнитель', 'Источники финансирования', 'Сумма, тыс. тенге', { currency: 'KZT', times: 1e3 }],
    kk: ['№', 'Жобаның атауы', 'Орындаушы', 'Қаржыландыру көзі', 'Бюджет, млн теңге', { currency: 'KZT', times: 1e6 }],
    ar: ['م', 'اسم المشروع', 'الجهة المنفذة', 'الجهة الممولة', 'الميزانية (دولار أمريكي)', { currency: 'USD', times: 1 }],
    zh: ['序号', '项目名称', '执行机构', '资金来源', '预算（万美元）', { currency: 'USD', times: 1e4 }],
    en: ['#', 'Project', 'Executing agency', 'Funding source', 'Budget (USD million)', { currency: 'USD', times: 1e6 }],
    'a currency that several countries have': ['#', 'Proyecto', 'Ejecutor', 'Donante', 'Presupuesto (pesos)', { times: 1 }],
  };
  for (const [language, [index, title, executor, funder, amount, { currency, times }]] of Object.entries(tables)) {
    it(`are read as they are headed in ${language}`, async () => {
      const { feed, recognition, problems } = await readPayload([{ [index]: 1, [title]: 'Wells', [executor]: 'Water Trust', [funder]: 'UNICEF', [amount]: 120 }, { [index]: 2, [title]: 'Schools', [executor]: 'School Trust', [funder]: 'ILO', [amount]: 1.005 }]);
      const record = (id: string, name: string, of: string, by: string, value: number) => ({ id, title: name, organisations: [{ name: of, role: 'implementer' }, { name: by, role: 'funder' }], budget: { value: Number((value * times).toPrecision(12)), ...(currency !== undefined && { currency }) } });
      assert.deepEqual(feed.initiatives, [record('1', 'Wells', 'Water Trust', 'UNICEF', 120), record('2', 'Schools', 'School Trust', 'ILO', 1.005)]);
      assert.deepEqual([recognition?.unused, problems], [[], []]);
    });
  }

  it('are no ids where the numbers of rows begin anew, and no amounts where words only stand at an end', async () => {
    const { feed } = await readPayload([{ '№': 1, Название: 'Wells' , Страна: 'Togo' }, { '№': 1, Название: 'Schools', Страна: 'Ghana' }]);
    assert.deepEqual(feed.initiatives.map(({ id }) => id), ['initiatives/0', 'initiatives/1']);
    for (const name of ['Children in thousands', 'Number of people (million)', 'Taux de change en euros', 'Exchange rate USD', 'Price in US dollars', 'Value (USD)', 'Доллары США', 'Budget line in use', 'Montant des euros par habitant']) assert.notEqual(meaningOf(name)?.meaning, 'budget', name);
  });
});

describe('records that other services serve', () => {
  it('are not told apart by the code of their country', async () => {
    const { feed } = await readPayload([{ titre: 'Puits', code_iso: 'TG', enveloppe: 12 }, { titre: 'Écoles', code_iso: 'TG', enveloppe: 9 }]);
    assert.deepEqual(feed.initiatives.map(({ id, countries }) => [id, countries]), [['initiatives/0', ['TG']], ['initiatives/1', ['TG']]]);
  });

  it('have the partners that a table between two others refers to, and those that are called in another language', async () => {
    const { feed } = await readPayload([{ id: 1, title: 'Wells', partners: [{ id: 3, partners_id: { name: 'UNICEF' } }] }, { id: 2, title: 'Looms', partners: [{ id: 4, nom: 'OIT' }, { id: 5, code: 7 }] }]);
    assert.deepEqual(feed.initiatives.map(({ organisations }) => organisations), [[{ name: 'UNICEF', role: 'partner' }], [{ name: 'OIT', role: 'partner' }]]);
  });

  it('have their country by its address, and their time as a range', async () => {
    const { feed, problems } = await readPayload([{ id: 1, title: 'Wells', country: '/api/countries/GH', period: { gte: '2021-01-01', lte: '2022-01-01' } }]);
    assert.deepEqual([feed.initiatives[0]?.countries, feed.initiatives[0]?.start, feed.initiatives[0]?.end, problems], [['GH'], '2021-01-01', '2022-01-01', []]);
  });

  it('are read by programmes, provinces and amounts in more languages', async () => {
    const rows: readonly (readonly [row: object, expected: object])[] = [
      [{ Programa: 'Pozos', Departamento: 'Chocó', 'Monto total (millones de pesos colombianos)': '1.200,5' }, { title: 'Pozos', locations: [{ name: 'Chocó' }], budget: { value: 1200500000, currency: 'COP' } }],
      [{ Проект: 'Колодцы', Регион: 'Ош', 'Объем финансирования, млн. руб.': '1,5' }, { title: 'Колодцы', locations: [{ name: 'Ош' }], budget: { value: 1500000 } }],
      [{ 'المشروع': 'آبار', 'المحافظة': 'إربد', 'التكلفة بالدولار': 12000 }, { title: 'آبار', locations: [{ name: 'إربد' }], budget: { value: 12000, currency: 'USD' } }],
      [{ 项目: '水井', 省份: '云南', '项目金额（万元）': '120' }, { title: '水井', locations: [{ name: '云南' }], budget: { value: 1200000, currency: 'CNY' } }],
    ];
    for (const [row, expected] of rows) {
      const { id, ...read } = (await readPayload([{ ...row, id: 'a' }])).feed.initiatives[0]!;
      assert.deepEqual([id, read], ['a', expected]);
    }
  });
});
