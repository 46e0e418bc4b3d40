import '../elements/proposal-list/define.js';
