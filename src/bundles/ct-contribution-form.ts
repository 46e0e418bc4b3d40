import '../elements/contribution-form/define.js';
