/**
 * What the made-up feed is made of. The regions are real, so that dots fall where work of this sort
 * is done and crowd as they do there; nothing that is said about them is.
 */

/** Country, name, degrees north and east of a centre, and how far around it dots may fall, in degrees. */
export const regions = [
  ['CI', 'Soubré', 5.79, -6.6, 0.8], ['CI', 'Daloa', 6.88, -6.45, 0.7], ['GH', 'Western North', 6.2, -2.5, 0.6], ['GH', 'Ashanti', 6.7, -1.6, 0.7],
  ['GH', 'Volta Lake', 7.3, -0.1, 0.5], ['NG', 'Ondo', 6.9, 5.1, 0.7], ['CM', 'Centre', 4.2, 11.8, 1], ['BF', 'Poni', 10.2, -3.3, 0.8],
  ['ML', 'Sikasso', 11.3, -5.7, 0.9], ['CD', 'Kolwezi', -10.7, 25.5, 0.5], ['UG', 'Bunyoro', 1.5, 31.4, 0.6], ['TZ', 'Geita', -2.9, 32.2, 0.6],
  ['KE', 'Kericho', -0.4, 35.3, 0.4], ['ET', 'Sidama', 6.7, 38.5, 0.6], ['MW', 'Kasungu', -13, 33.5, 0.6], ['ZM', 'Eastern', -13.6, 32.6, 0.8],
  ['MG', 'Sava', -14.3, 50, 0.5], ['EG', 'Nile Delta', 30.9, 31.1, 0.6], ['MA', 'Souss', 30.4, -9.2, 0.5], ['TR', 'Gaziantep', 37.1, 37.4, 0.6],
  ['TR', 'Ordu', 40.8, 37.9, 0.5], ['JO', 'Amman', 31.9, 36, 0.3], ['LB', 'Bekaa', 33.9, 36, 0.2], ['UZ', 'Fergana', 40.5, 71.5, 0.7],
  ['KZ', 'Turkistan', 43.3, 68.3, 0.9], ['KG', 'Osh', 40.5, 72.8, 0.5], ['TJ', 'Khatlon', 37.8, 69, 0.6], ['TM', 'Mary', 37.6, 61.8, 0.6],
  ['PK', 'Sialkot', 32.5, 74.5, 0.4], ['IN', 'Tiruppur', 11.1, 77.3, 0.5], ['IN', 'Jharkhand', 24.4, 85.7, 0.8], ['IN', 'Rajasthan', 26.9, 75.2, 1],
  ['NP', 'Kathmandu', 27.7, 85.3, 0.3], ['BD', 'Gazipur', 24, 90.4, 0.4], ['LK', 'Nuwara Eliya', 6.9, 80.8, 0.3], ['MM', 'Yangon', 16.9, 96.2, 0.5],
  ['TH', 'Samut Sakhon', 13.5, 100.3, 0.2], ['KH', 'Kandal', 11.5, 104.9, 0.4], ['VN', 'Bình Dương', 11.2, 106.7, 0.4], ['ID', 'North Sumatra', 2.6, 98.9, 0.9],
  ['MY', 'Sabah', 5.4, 117.2, 0.8], ['PH', 'Bukidnon', 8.1, 125, 0.6], ['CN', 'Guangdong', 23.1, 113.6, 0.7], ['FJ', 'Vanua Levu', -16.6, 179.2, 0.5],
  ['WS', 'Upolu', -13.9, -171.8, 0.2], ['BR', 'Minas Gerais', -21.2, -45.4, 1.2], ['BR', 'Pará', -3.3, -50.1, 1.5], ['PE', 'Junín', -11.2, -74.7, 0.7],
  ['CO', 'Huila', 2.3, -75.7, 0.5], ['EC', 'Los Ríos', -1.3, -79.5, 0.5], ['PY', 'Caaguazú', -25.4, -56, 0.7], ['GT', 'Huehuetenango', 15.5, -91.5, 0.4],
  ['HN', 'Copán', 14.8, -88.9, 0.4], ['MX', 'Sinaloa', 24.8, -107.5, 0.8], ['DO', 'San Pedro', 18.5, -69.3, 0.3], ['HT', 'Artibonite', 19.3, -72.5, 0.4],
];

/** From one country to another. */
export const corridors = [['NP', 'JO'], ['BD', 'MY'], ['PH', 'LB'], ['UZ', 'KZ'], ['WS', 'FJ']];

export const sectors = ['cocoa', 'cotton', 'garments', 'coffee', 'mining', 'fishing', 'tea', 'palm-oil', 'sugar', 'tobacco', 'bricks', 'domestic-work', 'hazelnuts', 'electronics'];
export const issues = ['child-labour', 'forced-labour', 'trafficking', 'recruitment', 'wages', 'safety'];
export const themes = ['due-diligence', 'data', 'finance', 'remedy', 'education', 'social-protection', 'procurement'];
export const organisationKinds = ['government', 'employers', 'workers', 'un', 'business', 'civil-society', 'research'];
export const roles = ['implementer', 'funder', 'partner', 'lead'];
export const sessionKinds = ['plenary', 'panel', 'working-group', 'breakout', 'ceremony', 'spotlight'];

/** Titles in the six languages of the United Nations, Kazakh and Portuguese: verb phrases, then what follows them, `{}` for the region. */
export const titles = {
  en: [['Protecting children', 'Fair recruitment', 'Learning from due diligence', 'Safer work', 'Community monitoring and remediation', 'Schools instead of work'],
    ['on the farms around {}', 'in the workshops of {}', 'along the supply chain from {}', 'for families in {}, phase two', 'with employers and trade unions in {}']],
  fr: [['Protéger les enfants', 'Un recrutement équitable', 'Des écoles à la place du travail', 'Le suivi par les communautés'],
    ['dans les exploitations autour de {}', 'le long de la chaîne d’approvisionnement à {}', 'avec les employeurs et les syndicats de {}']],
  es: [['Proteger a la niñez', 'Contratación equitativa', 'Trabajo más seguro', 'Escuelas en vez de trabajo'],
    ['en las fincas cerca de {}', 'en la cadena de suministro de {}', 'con empleadores y sindicatos de {}']],
  pt: [['Proteção das crianças', 'Recrutamento justo', 'Trabalho mais seguro'], ['nas fazendas da região de {}', 'na cadeia de produção em {}']],
  ru: [['Защита детей', 'Справедливый наём', 'Безопасный труд', 'Школа вместо работы'], ['в хозяйствах региона {}', 'в цепочке поставок из региона {}']],
  kk: [['Балаларды қорғау', 'Әділ жұмысқа алу', 'Қауіпсіз еңбек'], ['{} өңірінің шаруашылықтарында', '{} өңіріндегі жеткізу тізбегінде']],
  ar: [['حماية الأطفال', 'التوظيف العادل', 'عمل أكثر أمانًا'], ['في المزارع حول {}', 'في سلسلة التوريد في {}']],
  zh: [['保护儿童', '公平招聘', '更安全的工作'], ['{}地区的农场', '{}的供应链']],
};

export const summaries = [
  'Teachers, employers and village committees watch together over who goes to school and who goes to work.',
  'Families get advice, cash and a place at school for every child who leaves hazardous work.',
  'Buyers share what they find at their suppliers and put right together what is wrong.',
  'Migrant workers learn before they leave what they may expect and whom they can ask for help.',
  'Inspectors get training and a shared register, so that no case is lost between two offices.',
];

export const proposals = [
  'Publish the list of suppliers in {} once a year', 'Share findings from {} among all members before the next meeting', 'Count girls and boys apart in every report on {}',
  'Pay the costs of recruitment in {} as an employer', 'Bring cooperatives from {} to the table early', 'Fund schools and care in {} before sanctions are spoken of',
];

export const outputs = [
  'A guide to due diligence in {}', 'Training of inspectors for {}', 'A shared register of cases in {}', 'A study of recruitment in {}', 'A pilot with cooperatives in {}',
];

export const organisationNames = ['Alliance', 'Federation', 'Institute', 'Ministry of Labour', 'Cooperative', 'Trade union', 'Foundation', 'Network'];
