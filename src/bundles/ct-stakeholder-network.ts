import '../elements/stakeholder-network/define.js';
