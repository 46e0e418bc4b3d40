// What pack-country-names.mjs puts right in its sources, and why. Names follow UN terminology;
// Kazakh and Portuguese ones follow it where the UN insists on a name and the source has another.

/** The same reason in every language: the UN's name, which the sources lack or shorten. */
const all = {
  // Not in UNTERM's list of states; the UN and ISO 3166 call it a province of China.
  TW: {
    en: 'Taiwan, Province of China', fr: 'Taïwan, province de Chine', es: 'Taiwán, provincia de China', ar: 'تايوان، مقاطعة الصين',
    zh: '中国台湾省', ru: 'Тайвань, провинция Китая', kk: 'Тайвань, Қытай провинциясы', pt: 'Taiwan, província da China',
  },
  // Absent from ISO and M49; the United Nations refers to it in the context of Security Council resolution 1244 (1999).
  XK: {
    en: 'Kosovo (UNSCR 1244)', fr: 'Kosovo (RCSNU 1244)', es: 'Kosovo (RCSNU 1244)', ar: 'كوسوفو (قرار مجلس الأمن 1244)',
    zh: '科索沃（安理会第1244号决议）', ru: 'Косово (резолюция СБ ООН 1244)', kk: 'Косово (БҰҰ ҚК 1244-қарары)', pt: 'Kosovo (RCSNU 1244)',
  },
};

const en = {
  CI: { name: 'Côte d’Ivoire', reason: 'The UN does not translate the name; the CSV has "Ivory Coast".' },
  FK: { name: 'Falkland Islands (Malvinas)', reason: 'M49 gives both names.' },
  TR: { name: 'Türkiye', reason: 'Name at the UN since June 2022.' },
};

const fr = {
  NU: { name: 'Nioué', reason: 'The same word in both columns of the CSV, one of them with stars.' },
};

const es = {
  FK: { name: 'Islas Malvinas (Falkland Islands)', reason: 'M49 gives both names in full.' },
  SX: { name: 'San Martín (parte neerlandesa)', reason: 'An adjective with a capital in the CSV, and not the official one.' },
};

const ar = {
  IO: { name: 'الإقليم البريطاني في المحيط الهندي', reason: 'The words are in the wrong order in the CSV.' },
  SJ: { name: 'جزيرتا سفالبارد وجان مايِن', reason: 'In the oblique case in the CSV.' },
  TF: { name: 'الأراضي الفرنسية الجنوبية', reason: 'A word occurs twice in the CSV.' },
  TL: { name: 'تيمور - ليشتي', reason: 'A space is missing in the CSV.' },
  UM: { name: 'الجزر الصغيرة النائية التابعة للولايات المتحدة', reason: 'Cut off in the CSV.' },
};

const zh = {
  VA: { name: '教廷', reason: 'M49; the other column names the Curia of Rome.' },
};

const ru = {
  AQ: { name: 'Антарктика', reason: 'In the dative in the CSV.' },
  AX: { name: 'Аландские острова', reason: 'In the genitive in the CSV.' },
  CC: { name: 'Кокосовые (Килинг) острова', reason: 'In the genitive in the CSV.' },
  CX: { name: 'Остров Рождества', reason: 'Small initial in the CSV.' },
  KY: { name: 'Каймановы острова', reason: 'Not inflected in the CSV.' },
  TF: { name: 'Французские Южные территории', reason: 'A description and not a name in the CSV.' },
  YT: { name: 'Майотта', reason: 'Named without "island" elsewhere in the list.' },
};

const kk = {
  AT: { name: 'Аустрия', reason: 'Spelling now in CLDR and in Kazakh schoolbooks.' },
  AU: { name: 'Аустралия', reason: 'Spelling now in CLDR and in Kazakh schoolbooks.' },
  BQ: { name: 'Бонэйр, Синт-Эстатиус және Саба', reason: 'Name in ISO and M49.' },
  CD: { name: 'Конго Демократиялық Республикасы', reason: 'The package says just "Congo".', wrong: true },
  CZ: { name: 'Чехия', reason: 'Short name at the UN since 2016.' },
  FK: { name: 'Фолкленд (Мальвин) аралдары', reason: 'M49 gives both names.' },
  HK: { name: 'Қытай, Гонконг арнайы әкімшілік ауданы', reason: 'Name in M49.' },
  KP: { name: 'Корея Халық Демократиялық Республикасы', reason: 'Name at the UN.' },
  KR: { name: 'Корея Республикасы', reason: 'Name at the UN.' },
  MK: { name: 'Солтүстік Македония', reason: 'Short name at the UN since 2019.' },
  MM: { name: 'Мьянма', reason: 'Name at the UN; the package adds the former one.' },
  MO: { name: 'Қытай, Макао арнайы әкімшілік ауданы', reason: 'Name in M49.' },
  PS: { name: 'Палестина Мемлекеті', reason: 'Name at the UN since 2012; the package says "Palestinian territories".' },
  SZ: { name: 'Эсватини', reason: 'Name at the UN since 2018; the package has the former one.' },
  TH: { name: 'Таиланд', reason: 'Spelling in CLDR.' },
  VA: { name: 'Қасиетті Тақ', reason: 'The observer at the UN is the Holy See, not the city.' },
};

const pt = {
  BA: { name: 'Bósnia e Herzegovina', reason: 'Two regions, not one with a double name.' },
  BQ: { name: 'Bonaire, Santo Eustáquio e Saba', reason: 'Name in ISO and M49.' },
  CD: { name: 'República Democrática do Congo', reason: 'The package has the two Congos the wrong way round.', wrong: true },
  CG: { name: 'Congo', reason: 'The package has the two Congos the wrong way round.', wrong: true },
  CI: { name: 'Côte d’Ivoire', reason: 'The state asks that the name be not translated.' },
  CX: { name: 'Ilha do Natal', reason: 'The article is missing in the package.' },
  FK: { name: 'Ilhas Falkland (Malvinas)', reason: 'M49 gives both names.' },
  HK: { name: 'China, Região Administrativa Especial de Hong Kong', reason: 'Name in M49.' },
  KP: { name: 'República Popular Democrática da Coreia', reason: 'Name at the UN.' },
  KR: { name: 'República da Coreia', reason: 'Name at the UN.' },
  MD: { name: 'República da Moldova', reason: 'Name at the UN; "Moldávia" is also a region of Romania.' },
  MF: { name: 'São Martinho (parte francesa)', reason: 'The package gives both halves one name.', wrong: true },
  MM: { name: 'Mianmar', reason: 'Name at the UN; the package adds the former one.' },
  MO: { name: 'China, Região Administrativa Especial de Macau', reason: 'Name in M49.' },
  PM: { name: 'São Pedro e Miquelão', reason: 'Half translated in the package.' },
  PS: { name: 'Estado da Palestina', reason: 'Name at the UN since 2012; the package says "Palestinian territories".' },
  SM: { name: 'São Marinho', reason: 'Not translated in the package.' },
  SX: { name: 'São Martinho (parte neerlandesa)', reason: 'The package gives both halves one name.', wrong: true },
  UM: { name: 'Ilhas Menores Distantes dos Estados Unidos', reason: 'Shortened in the package.' },
  ZW: { name: 'Zimbabué', reason: 'European Portuguese, as the rest of the list.' },
};

/** Names of M49 regions come from CLDR; in Kazakh it adds the word "region" to tell two of them from continents, which no reader of a list needs. */
const regions = { kk: { '018': 'Африканың оңтүстігі', '021': 'Солтүстік Америка' } };

export const corrections = { all, en, fr, es, ar, zh, ru, kk, pt, regions };

/** Names that a feed may use and that no source lists: former, short, and as the World Bank, OECD or newspapers write them. */
export const aliases = {
  AD: ['ADO'],
  AE: ['UAE', 'Emirates', 'EAU', 'ОАЭ', 'БАӘ', 'Emiratos Árabes', 'الإمارات', '阿联酋', 'Emirados Árabes'],
  BA: ['Bosnia', 'Bosnia-Herzegovina', 'Bosnia Herzegovina', 'BiH', 'B&H', 'B & H', 'Bosnia and Herzegowina', 'Bosnie', 'Босния', '波黑', 'البوسنة'],
  BD: ['Bangla Desh', 'Бангладешь', '孟加拉', 'بنجلاديش'],
  BF: ['Burkina', 'Upper Volta', 'Haute-Volta', 'Alto Volta'],
  BJ: ['Dahomey'],
  BN: ['Brunei', 'بروناي دار السلام'],
  BO: ['Bolivia', 'Bolivia (Plurinational State)', 'Bolivia (Plurin. State of)'],
  BQ: ['Caribbean Netherlands'],
  BS: ['The Bahamas', 'Bahamas, The', 'Bahamas'],
  BY: ['Belorussia', 'Byelorussia', 'Белоруссия', 'Biélorussie', 'Bielorrusia', 'Byelarus'],
  CD: ['DRC', 'DR Congo', 'D.R. Congo', 'Dem. Rep. Congo', 'Congo, Dem. Rep.', 'Democratic Republic of Congo', 'Congo, Democratic Republic of the', 'Congo, the Democratic Republic of the', 'Congo (Democratic Republic of the)', 'Congo DR', 'Congo-Kinshasa', 'Congo (Kinshasa)', 'Zaire', 'Zaïre', 'RDC', 'RD Congo', 'République démocratique de Congo', 'R.D. del Congo', 'ДР Конго', 'ДРК', '刚果（金）', '刚果民主共和国', 'الكونغو الديمقراطية', 'Congo-Quinxassa', 'Congo DRC', 'Congo RDC', 'DRCongo', 'Democratic Congo', 'Democratic Republic Congo', 'République démocratique Congo', 'Congo-Léopoldville', 'ZAR', 'ZR', 'Заир', 'Конго ДРК', 'Конго ДР', 'КДР Конго', '民主刚果', 'جمهورية الكونغو الديموقراطية', 'الكونغو (جمهورية الكونغو الديمقراطية)', 'زائير'],
  CF: ['CAR', 'Central African Rep.', 'RCA', 'Centrafrique', 'ЦАР', '中非', 'أفريقيا الوسطى'],
  CG: ['Congo, Rep.', 'Congo, Republic of the', 'Congo, Republic of', 'Republic of the Congo', 'Republic of Congo', 'Congo-Brazzaville', 'Congo (Brazzaville)', 'République du Congo', 'República del Congo', 'República do Congo', 'Республика Конго', '刚果（布）', '刚果共和国', 'جمهورية الكونغو', 'Congo (Rép. du)'],
  CI: ['Ivory Coast', 'Cote d’Ivoire', 'Costa de Marfil', 'Costa do Marfim', 'Берег Слоновой Кости', 'ساحل العاج', '象牙海岸', 'Côte d’Ivoire, Republic of', 'République de Côte d’Ivoire', 'Піл Сүйегі жағалауы', 'كوت دي فوار', 'RCI'],
  CK: ['Cook Is.'],
  CN: ['PRC', 'PR China', 'P.R. China', 'Mainland China', 'КНР', 'ҚХР', 'China (mainland)', 'China, mainland', 'China, P.R.: Mainland', 'Chine continentale', 'China continental', '中国大陆'],
  CV: ['Cape Verde', 'Cap-Vert', 'Cape Verde Islands', 'Острова Зеленого Мыса'],
  CZ: ['Czech Republic', 'Czech Rep.', 'République tchèque', 'República Checa', 'Чешская Республика', 'República Tcheca', 'Tchéquia'],
  DO: ['Dominican Rep.', 'Доминикана'],
  EG: ['Egypt, Arab Rep.', 'Arab Republic of Egypt'],
  ER: ['إرتريا'],
  FK: ['Falkland Islands', 'Falklands', 'Malvinas', 'Islas Malvinas', 'Ilhas Malvinas'],
  FM: ['Micronesia, Fed. Sts.', 'Micronesia, Federated States of', 'Federated States of Micronesia', 'FSM'],
  GB: ['UK', 'U.K.', 'United Kingdom', 'Great Britain', 'Britain', 'Royaume-Uni', 'Reino Unido', 'Великобритания', 'Соединенное Королевство', 'Соединённое Королевство', 'Құрама Корольдік', '英国', 'بريطانيا', 'Grande-Bretagne', 'Gran Bretaña', 'Grã-Bretanha'],
  GF: ['Guyane'],
  GM: ['The Gambia', 'Gambia, The'],
  GN: ['Guinea-Conakry', 'Guinée-Conakry', 'Guiné-Conacri', 'Guinea Conakri', 'Гвинея-Конакри'],
  GQ: ['Eq. Guinea'],
  GR: ['EL'],
  GW: ['Guinea Bissau', 'Guinée-Bissao'],
  HK: ['Hong Kong', 'Hong Kong SAR', 'Hong Kong SAR, China', 'Hong Kong, China', 'Hong Kong (China)', '香港', 'Гонконг', 'China, Hong Kong SAR', 'China (Hong Kong)', 'Hongkong', 'China, P.R.: Hong Kong', 'Chine, RAS de Hong Kong', 'RAE de Hong Kong', '中国香港'],
  ID: ['印尼'],
  IM: ['IMY'],
  IR: ['Iran', 'Iran, Islamic Rep.', 'Iran, Islamic Republic of', 'I.R. Iran', 'Иран (ИР)'],
  KG: ['Kyrgyz Republic', 'Kirghizia', 'Киргизия', 'Kirguizistán', 'Quirguízia', 'Quirguízistão', '吉尔吉斯'],
  KH: ['Kampuchea'],
  KN: ['St. Kitts and Nevis', 'St Kitts and Nevis', 'Saint Christopher and Nevis'],
  KP: ['North Korea', 'DPRK', 'DPR Korea', 'D.P.R. of Korea', 'Korea, Dem. People’s Rep.', 'Korea, Democratic People’s Republic of', 'Korea, North', 'КНДР', 'RPDC', '北朝鲜', 'Korea, DPR', 'RPD de Corée', 'RPD de Corea', 'RPD da Coreia', 'N. Korea', 'Korea, Dem. Rep.', 'Северная Корея', 'Corée (Nord)', 'Corea (Norte)', 'Корея (Северная)'],
  KR: ['South Korea', 'Korea, Rep.', 'Korea, Republic of', 'Korea (Republic of)', 'Republic of Korea', 'Korea, South', 'ROK', 'South-Korea', 'Южная Корея', '南韩', 'S. Korea', 'R.O. Korea', 'Corée (Sud)', 'Corea (Sur)', 'Корея (Южная)'],
  KZ: ['Kazakstan'],
  LA: ['Laos', 'Lao PDR', 'Lao P.D.R.', 'Lao', 'Laos PDR', 'PDR Laos', 'RDP Lao', 'RDP do Laos', 'RPD Lao', 'RDPL', 'Rép. dém. pop. lao', 'Lao Dem. Rep.', 'ЛНДР', 'Лаосская НДР'],
  LC: ['St. Lucia', 'St Lucia'],
  LK: ['Ceylon', 'SriLanka'],
  LY: ['Libyan Arab Jamahiriya', 'Libyan Arab Jamah.', 'Jamahiriya arabe libyenne', 'Jamahiriya Árabe Libia'],
  MD: ['Moldova', 'Moldova, Republic of', 'Молдавия', 'Moldavie', 'Moldavia', 'Moldávia'],
  MF: ['Saint-Martin (French part)', 'St. Martin (French part)'],
  MG: ['Malagasy Republic'],
  MK: ['Macedonia', 'FYROM', 'Republic of Macedonia', 'The former Yugoslav Republic of Macedonia', 'Macedonia, FYR', 'Македония', 'Macédoine', 'Macedónia', 'FYR Macedonia', 'TFYR Macedonia', 'The FYR of Macedonia', 'ERY Macedonia', 'ERYM', 'Ex-République yougoslave de Macédoine', 'Macédoine, ex-République yougoslave de', 'N. Macedonia', 'БЮР Македония'],
  MM: ['Burma', 'Myanmar (Burma)', 'Burma (Myanmar)', 'Birmanie', 'Birmania', 'Бирма', 'Birmânia', 'Union of Myanmar', 'Birmanie/Myanmar', 'Birmania (Myanmar)', 'Myanmar (Birmanie)', 'Myanmar (Birmania)', 'Мьянма (Бирма)', 'BUR', 'BU', 'بورما'],
  MO: ['Macau', 'Macao', 'Macao SAR, China', 'Macau SAR', '澳门', 'China, Macao SAR', 'Macao SAR', 'China, P.R.: Macao', 'Macao, China', 'China (Macao)', '中国澳门'],
  MV: ['Maldive Islands'],
  NL: ['The Netherlands', 'Holland', 'Netherlands (Kingdom of the)', 'Netherlands, The', 'Kingdom of the Netherlands', 'Голландия', 'Holanda', 'Hollande'],
  PG: ['P.N.G.', 'Papua N. Guinea'],
  PH: ['Phillipines', 'Philippine Islands', 'الفيليبين'],
  PS: ['Palestine', 'Palestinian Territory', 'Palestinian Territories', 'Palestinian Territory, Occupied', 'Palestine, State of', 'Occupied Palestinian Territory', 'Occupied Palestinian Territories', 'OPT', 'oPt', 'West Bank and Gaza', 'West Bank and Gaza Strip', 'Territoire palestinien occupé', 'Territorio Palestino Ocupado', 'Палестина', 'فلسطين', '巴勒斯坦', 'WBG', 'Gaza/West Bank', 'Palestinian Authority', 'Palestinian Auth.', 'Palestine, occupied territory', 'occupied Palestinian territory, including east Jerusalem', 'Occupied Palestinian Territory (oPt)', 'oPt (Palestine)', 'Cisjordanie et Gaza', 'Cisjordanie et bande de Gaza', 'Cisjordania y Gaza', 'Cisjordania y Franja de Gaza', 'Ribera Occidental y Gaza', 'Cisjordânia e Gaza', 'Territoires palestiniens occupés', 'Territorios palestinos ocupados', 'Territórios palestinos ocupados', 'Оккупированная палестинская территория', 'Оккупированные палестинские территории', 'ОПТ', 'Западный берег и Газа', 'Западный берег и сектор Газа', 'Западный берег реки Иордан и сектор Газа', 'الأراضي الفلسطينية المحتلة', 'الأرض الفلسطينية المحتلة', 'الضفة الغربية وقطاع غزة', 'الضفة الغربية وغزة', '巴勒斯坦被占领土'],
  RE: ['La Réunion', 'Reunion', 'Ile de la Réunion'],
  RO: ['Roumania', 'ROM'],
  RU: ['Russia', 'РФ', 'Россия', 'Russian Fed.', 'Federación Rusa', 'Federação Russa', 'Fédération russe'],
  SA: ['KSA', 'السعودية', '沙特'],
  SB: ['Solomon Is.', 'Solomons'],
  SH: ['St. Helena', 'Saint Helena, Ascension and Tristan da Cunha'],
  SK: ['Slovak Republic', 'Словацкая Республика'],
  SS: ['S. Sudan', 'Sud-Soudan'],
  ST: ['São Tomé and Príncipe', 'Sao Tome & Principe', 'São Tomé e Príncipe', 'Sao Tome', 'S. Tomé e Príncipe'],
  SV: ['Salvador', 'Эль-Сальвадор'],
  SX: ['Sint Maarten'],
  SY: ['Syria', 'Сирия', 'Syrian A.R.', 'سورية'],
  SZ: ['Swaziland', 'Свазиленд', 'Suazilandia', 'Suazilândia', 'Kingdom of Swaziland', 'سوازيلاند', 'سوازيلند'],
  TJ: ['Tadzhikistan'],
  TL: ['East Timor', 'Timor Leste', 'Timor oriental', 'Timor Oriental', 'Восточный Тимор', 'Timor del Este', 'TMP', 'TP', 'تيمور الشرقية'],
  TM: ['Turkmenia', 'Туркмения'],
  TR: ['Turkey', 'Turkiye', 'Turquie', 'Turquía', 'Турецкая Республика', '土耳其共和国'],
  TW: ['Taiwan', 'Taiwan, China', 'Chinese Taipei', 'Taiwan Province of China', 'China, Taiwan Province of', 'Taiwan, ROC', 'Taiwan, Prov. of China'],
  TZ: ['Tanzania', 'Tanzania, United Republic of', 'U.R. of Tanzania', 'UR Tanzania', 'U.R. Tanzania', 'Tanzanie, Rép.-Unie de'],
  US: ['USA', 'U.S.A.', 'U.S.', 'US', 'United States', 'États-Unis', 'Estados Unidos', 'EE.UU.', 'EE. UU.', 'EUA', 'США', 'Соединённые Штаты Америки', 'АҚШ', '美国'],
  UZ: ['Usbequistão'],
  VA: ['Vatican', 'Vatican City', 'Vatican City State', 'Holy See (Vatican City State)', 'Ватикан'],
  VC: ['St. Vincent and the Grenadines', 'St Vincent and the Grenadines', 'Saint Vincent'],
  VE: ['Venezuela', 'Venezuela, RB', 'Venezuela, Bolivarian Republic of', 'Venezuela, R.B. de', 'Венесуэла (БР)'],
  VG: ['British Virgin Islands', 'Virgin Islands, British', 'Virgin Islands (British)', 'BVI', 'Virgin Islands (UK)', 'UK Virgin Islands'],
  VI: ['US Virgin Islands', 'Virgin Islands (U.S.)', 'Virgin Islands, U.S.', 'Virgin Islands of the United States', 'USVI', 'Virgin Islands (US)'],
  VN: ['Vietnam', 'Viet-Nam', 'Socialist Republic of Vietnam', 'Việt Nam'],
  WS: ['Western Samoa', 'Samoa occidental'],
  XK: ['Kosovo', 'Косово', 'كوسوفو', '科索沃', 'KSV', 'KOS', 'UVK', 'Kosovo (under UNSCR 1244)', 'Kosovo (Res. 1244)', 'Kosovo, under UNSC res. 1244'],
  YE: ['Yemen, Rep.', 'Republic of Yemen'],
  ZA: ['RSA', 'Suráfrica', 'ЮАР'],
};
