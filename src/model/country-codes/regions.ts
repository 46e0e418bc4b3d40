// Written by scripts/pack-country-names.mjs; see docs/geography.md. Do not edit by hand.

/** Sub-regions (M49, the finest level) in the order of their letters in `packedRegions`. */
export const packedSubregions = '005 011 013 014 015 017 018 021 029 030 034 035 039 053 054 057 061 143 145 151 154 155';

/** In the order of `packedCodes`: the letter of the sub-region, a capital if neither member nor observer of the UN; `-` for Antarctica. */
export const packedRegions =
  'mskiImsf-aQvnIUsmikvbtsdbIHlaIaikAgtchNfffvbQafjacibINstvduiieaueEdmduoApUvfuisAUbMHbbIfmAcPbaJNcmitlusUkDskumUisjdrlpdijjsIrlsivkbguvueevtmIdpmbljJPIbImdkdcldgObNbcvukpQnscaQolktHQIsmpasDtmtdsodeulBmUtbmbdadfcIsgIfDblrQlreqsiqJdtdPharmiaIIloQqMsDgdd';
