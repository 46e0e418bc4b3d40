/**
 * Code lists of the IATI standard, versions 1.01 to 2.03 (iatistandard.org, “Codelists”). Codes of version 1 were words, so those are found as well.
 * Where our own vocabulary has a word for a thing (`active`, `funder`), it is that word, since it is shown in every language.
 */

const table = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split('|').map((line) => line.trim()).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const));

/** ActivityStatus. Code 3, “Finalisation”, is work that is done and waits for its accounts. */
export const statuses = table('1 planned|2 active|3 completed|4 closed|5 cancelled|6 suspended|pipeline/identification planned|pipeline planned|implementation active|finalisation completed|completion completed|post-completion closed|closed closed|cancelled cancelled|suspended suspended');

/** OrganisationRole. */
export const roles = table('1 funder|2 accountable|3 extending|4 implementer|funding funder|accountable accountable|extending extending|implementing implementer');

/** OrganisationType. */
export const organisationTypes = table(
  '10 government|11 local government|15 other public sector|21 international NGO|22 national NGO|23 regional NGO|24 partner country based NGO|30 public-private partnership|40 multilateral|60 foundation|' +
  '70 private sector|71 private sector in provider country|72 private sector in recipient country|73 private sector in third country|80 academic, training and research|90 other',
);

/** ActivityDateType: whether it is a start or an end, and planned or actual. */
export const dateTypes = table('1 planned start|2 actual start|3 planned end|4 actual end|start-planned planned start|start-actual actual start|end-planned planned end|end-actual actual end');

/** PolicyMarker of the OECD DAC. */
export const policyMarkers = table(
  '1 Gender equality|2 Environment|3 Good governance|4 Trade development|5 Biodiversity|6 Climate change mitigation|7 Climate change adaptation|8 Desertification|9 Maternal, newborn and child health|10 Disaster risk reduction|' +
  '11 Disability|12 Nutrition',
);

/** Region, OECD DAC vocabulary. */
export const regions = table(
  '88 States of ex-Yugoslavia|89 Europe|189 North of Sahara|289 South of Sahara|298 Africa|380 West Indies|389 Caribbean and Central America|489 South America|498 America|589 Middle East|619 Central Asia|679 South Asia|' +
  '689 South and Central Asia|789 Far East Asia|798 Asia|889 Oceania|998 Developing countries, unspecified|1027 Eastern Africa|1028 Middle Africa|1029 Southern Africa|1030 Western Africa|1031 Caribbean|1032 Central America|' +
  '1033 Melanesia|1034 Micronesia|1035 Polynesia|1036 Southern and Western Asia',
);

/** What a code stands for, whatever its case and the spaces around it. */
export function meaning(list: ReadonlyMap<string, string>, code: string | undefined): string | undefined {
  return code === undefined ? undefined : list.get(code.trim().toLowerCase().replace(/\s+/g, '-'));
}
