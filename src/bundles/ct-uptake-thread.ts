import '../elements/uptake-thread/define.js';
