import '../elements/coverage-matrix/define.js';
