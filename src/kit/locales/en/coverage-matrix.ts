/** What `ct-coverage-matrix` says. */
export const coverageMatrix = {
  'matrix.name': 'Coverage matrix',
  'matrix.things': 'initiatives',
};
