import '../elements/filters/define.js';
