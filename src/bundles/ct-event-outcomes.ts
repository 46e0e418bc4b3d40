import '../elements/event-outcomes/define.js';
