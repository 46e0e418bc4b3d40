import '../elements/initiative-profile/define.js';
