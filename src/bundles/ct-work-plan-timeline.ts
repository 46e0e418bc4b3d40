import '../elements/work-plan-timeline/define.js';
