import '../elements/collection/define.js';
