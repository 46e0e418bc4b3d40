/**
 * The organisation whose identifier an IATI activity identifier begins with: `GB-CHC-1078768` of `GB-CHC-1078768-STR` (org-id.guide: country or `XI`, `XM`, register,
 * number), `GB-1` and `DAC-1601` of the older kinds; undefined where it begins with none.
 */
export function organisationOf(activity: string): string | undefined {
  const match = activity.length < 200 ? /^([A-Z]{2}-[A-Z][A-Z\d_]{1,11}-[^-]+|(?:[A-Z]{2}|DAC)-\d+|\d{5})\s*-\s*\S/i.exec(activity.trim()) : null;
  return match?.[1]!.trim().replace(/\s+/g, ' ');
}
