/**
 * The zones of Windows, which Outlook and Exchange write, by their IANA names: those with the most people.
 * Source: Unicode CLDR, supplemental/windowsZones.xml, territory 001.
 */
export const windowsZones: ReadonlyMap<string, string> = new Map(
  ('UTC Etc/UTC|GMT Standard Time Europe/London|Greenwich Standard Time Atlantic/Reykjavik|W. Europe Standard Time Europe/Berlin|Central Europe Standard Time Europe/Budapest|Romance Standard Time Europe/Paris|' +
    'Central European Standard Time Europe/Warsaw|W. Central Africa Standard Time Africa/Lagos|Morocco Standard Time Africa/Casablanca|GTB Standard Time Europe/Bucharest|E. Europe Standard Time Europe/Chisinau|' +
    'FLE Standard Time Europe/Kiev|Egypt Standard Time Africa/Cairo|South Africa Standard Time Africa/Johannesburg|Israel Standard Time Asia/Jerusalem|Jordan Standard Time Asia/Amman|Middle East Standard Time Asia/Beirut|' +
    'Turkey Standard Time Europe/Istanbul|Arab Standard Time Asia/Riyadh|Arabic Standard Time Asia/Baghdad|Russian Standard Time Europe/Moscow|E. Africa Standard Time Africa/Nairobi|Iran Standard Time Asia/Tehran|' +
    'Arabian Standard Time Asia/Dubai|Azerbaijan Standard Time Asia/Baku|Georgian Standard Time Asia/Tbilisi|Caucasus Standard Time Asia/Yerevan|Afghanistan Standard Time Asia/Kabul|West Asia Standard Time Asia/Tashkent|' +
    'Pakistan Standard Time Asia/Karachi|India Standard Time Asia/Calcutta|Sri Lanka Standard Time Asia/Colombo|Nepal Standard Time Asia/Katmandu|Central Asia Standard Time Asia/Almaty|Bangladesh Standard Time Asia/Dhaka|' +
    'Myanmar Standard Time Asia/Rangoon|SE Asia Standard Time Asia/Bangkok|China Standard Time Asia/Shanghai|Singapore Standard Time Asia/Singapore|Taipei Standard Time Asia/Taipei|W. Australia Standard Time Australia/Perth|' +
    'Tokyo Standard Time Asia/Tokyo|Korea Standard Time Asia/Seoul|AUS Eastern Standard Time Australia/Sydney|E. Australia Standard Time Australia/Brisbane|New Zealand Standard Time Pacific/Auckland|' +
    'Fiji Standard Time Pacific/Fiji|Argentina Standard Time America/Buenos_Aires|E. South America Standard Time America/Sao_Paulo|SA Eastern Standard Time America/Cayenne|SA Western Standard Time America/La_Paz|' +
    'SA Pacific Standard Time America/Bogota|Pacific SA Standard Time America/Santiago|Venezuela Standard Time America/Caracas|Central America Standard Time America/Guatemala|Atlantic Standard Time America/Halifax|' +
    'Eastern Standard Time America/New_York|Central Standard Time America/Chicago|Central Standard Time (Mexico) America/Mexico_City|Mountain Standard Time America/Denver|Pacific Standard Time America/Los_Angeles')
    .split('|').map((pair) => [pair.slice(0, pair.lastIndexOf(' ')), pair.slice(pair.lastIndexOf(' ') + 1)] as const),
);
