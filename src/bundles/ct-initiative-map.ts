import '../elements/initiative-map/define.js';
