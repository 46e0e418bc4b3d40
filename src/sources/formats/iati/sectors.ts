/**
 * Purpose codes of the OECD DAC, in three digits (categories) and in five, by their main names (OECD DAC and CRS code lists). A code of five digits that is
 * not listed, such as a later one, has its category's name.
 */
const list = `
111 Education, level unspecified|112 Basic education|113 Secondary education|114 Post-secondary education|121 Health, general|122 Basic health|123 Non-communicable diseases
130 Population policies and reproductive health|140 Water supply and sanitation|151 Government and civil society|152 Conflict, peace and security|160 Other social infrastructure and services
210 Transport and storage|220 Communications|230 Energy|231 Energy policy|232 Energy generation, renewable sources|233 Energy generation, non-renewable sources|234 Hybrid energy plants|235 Nuclear energy plants|236 Energy distribution
240 Banking and financial services|250 Business and other services|311 Agriculture|312 Forestry|313 Fishing|321 Industry|322 Mineral resources and mining|323 Construction|331 Trade policies and regulations|332 Tourism
410 General environment protection|430 Other multisector|510 General budget support|520 Development food assistance|530 Other commodity assistance|600 Action relating to debt|720 Emergency response
730 Reconstruction relief and rehabilitation|740 Disaster prevention and preparedness|910 Administrative costs of donors|920 Support to NGOs|930 Refugees in donor countries|998 Unallocated or unspecified
11110 Education policy and administrative management|11120 Education facilities and training|11130 Teacher training|11182 Educational research|11220 Primary education|11230 Basic life skills for adults
11231 Basic life skills for youth|11232 Primary education equivalent for adults|11240 Early childhood education|11250 School feeding|11260 Lower secondary education|11320 Upper secondary education|11330 Vocational training
11420 Higher education|11430 Advanced technical and managerial training|12110 Health policy and administrative management|12181 Medical education and training|12182 Medical research|12191 Medical services
12196 Health statistics and data|12220 Basic health care|12230 Basic health infrastructure|12240 Basic nutrition|12250 Infectious disease control|12261 Health education|12262 Malaria control|12263 Tuberculosis control
12264 COVID-19 control|12281 Health personnel development|12310 Control of non-communicable diseases|12320 Tobacco use control|12330 Control of harmful use of alcohol and drugs|12340 Promotion of mental health and well-being
12350 Other prevention and treatment of non-communicable diseases|12382 Research on non-communicable diseases|13010 Population policy and administrative management|13020 Reproductive health care|13030 Family planning
13040 STD control including HIV/AIDS|13081 Personnel development for population and reproductive health|13096 Population statistics and data|14010 Water sector policy and administrative management
14015 Water resources conservation|14020 Water supply and sanitation, large systems|14021 Water supply, large systems|14022 Sanitation, large systems|14030 Basic drinking water supply and basic sanitation
14031 Basic drinking water supply|14032 Basic sanitation|14040 River basins development|14050 Waste management and disposal|14081 Education and training in water supply and sanitation
15110 Public sector policy and administrative management|15111 Public finance management|15112 Decentralisation and support to subnational government|15113 Anti-corruption organisations and institutions
15114 Domestic revenue mobilisation|15117 Budget planning|15121 Foreign affairs|15124 Executive office|15125 Public procurement|15130 Legal and judicial development|15131 Justice, law and order policy|15132 Police
15133 Fire and rescue services|15134 Judicial affairs|15135 Ombudsman|15136 Immigration|15137 Prisons|15142 Macroeconomic policy|15150 Democratic participation and civil society|15151 Elections
15152 Legislatures and political parties|15153 Media and free flow of information|15160 Human rights|15170 Women’s rights organisations and government institutions|15180 Ending violence against women and girls
15185 Local government administration|15190 Facilitation of orderly, safe and regular migration|15196 Government statistics and data|15210 Security system management and reform
15220 Civilian peace-building, conflict prevention and resolution|15230 Participation in international peacekeeping operations|15240 Reintegration and small arms control|15250 Removal of land mines and remnants of war
15261 Child soldiers, prevention and demobilisation|16010 Social protection|16011 Social protection and welfare policy|16012 Social security|16013 General pensions|16015 Social services|16020 Employment creation
16030 Housing policy and administrative management|16040 Low-cost housing|16050 Multisector aid for basic social services|16061 Culture and recreation|16062 Statistical capacity building|16063 Narcotics control
16064 Social mitigation of HIV/AIDS|16070 Labour rights|16080 Social dialogue|21010 Transport policy and administrative management|21020 Road transport|21030 Rail transport|21040 Water transport|21050 Air transport
21061 Storage|21081 Education and training in transport and storage|22010 Communications policy and administrative management|22020 Telecommunications|22030 Radio, television and print media
22040 Information and communication technology|23110 Energy policy and administrative management|23181 Energy education and training|23182 Energy research|23183 Energy conservation and demand-side efficiency
23210 Energy generation, renewable sources|23220 Hydro-electric power plants|23230 Solar energy|23231 Solar energy, isolated grids|23232 Solar energy, centralised grids|23240 Wind energy|23250 Marine energy
23260 Geothermal energy|23270 Biofuel-fired power plants|23310 Energy generation, non-renewable sources|23320 Coal-fired power plants|23340 Natural gas-fired power plants|23630 Electric power transmission and distribution
24010 Financial policy and administrative management|24020 Monetary institutions|24030 Formal sector financial intermediaries|24040 Informal and semi-formal financial intermediaries
24050 Remittance facilitation, promotion and optimisation|24081 Education and training in banking and financial services|25010 Business policy and administration|25020 Privatisation|25030 Business development services
25040 Responsible business conduct|31110 Agricultural policy and administrative management|31120 Agricultural development|31130 Agricultural land resources|31140 Agricultural water resources|31150 Agricultural inputs
31161 Food crop production|31162 Industrial and export crops|31163 Livestock|31164 Agrarian reform|31165 Agricultural alternative development|31166 Agricultural extension|31181 Agricultural education and training
31182 Agricultural research|31191 Agricultural services|31192 Plant and post-harvest protection|31193 Agricultural financial services|31194 Agricultural co-operatives|31195 Livestock and veterinary services
31210 Forestry policy and administrative management|31220 Forestry development|31261 Fuelwood and charcoal|31281 Forestry education and training|31282 Forestry research|31291 Forestry services
31310 Fishing policy and administrative management|31320 Fishery development|31381 Fishery education and training|31382 Fishery research|31391 Fishery services|32110 Industrial policy and administrative management
32120 Industrial development|32130 Small and medium-sized enterprise development|32140 Cottage industries and handicraft|32161 Agro-industries|32162 Forest industries|32163 Textiles, leather and substitutes|32164 Chemicals
32171 Engineering|32172 Transport equipment industry|32182 Technological research and development|32210 Mineral and mining policy and administrative management|32220 Mineral prospection and exploration|32261 Coal
32262 Oil and gas|32263 Ferrous metals|32264 Nonferrous metals|32265 Precious metals and materials|32266 Industrial minerals|32310 Construction policy and administrative management
33110 Trade policy and administrative management|33120 Trade facilitation|33130 Regional trade agreements|33140 Multilateral trade negotiations|33150 Trade-related adjustment|33181 Trade education and training
33210 Tourism policy and administrative management|41010 Environmental policy and administrative management|41020 Biosphere protection|41030 Biodiversity|41040 Site preservation|41081 Environmental education and training
41082 Environmental research|43010 Multisector aid|43030 Urban development and management|43040 Rural development|43050 Non-agricultural alternative development|43060 Disaster risk reduction
43071 Food security policy and administrative management|43072 Household food security programmes|43073 Food safety and quality|43081 Multisector education and training|43082 Research and scientific institutions
51010 General budget support|52010 Food assistance|53030 Import support, capital goods|53040 Import support, commodities|60010 Action relating to debt|60020 Debt forgiveness|72010 Material relief assistance and services
72011 Basic health care services in emergencies|72012 Education in emergencies|72040 Emergency food assistance|72050 Relief co-ordination and support services|73010 Immediate post-emergency reconstruction and rehabilitation
74010 Disaster prevention and preparedness|74020 Multi-hazard response preparedness|91010 Administrative costs|92010 Support to national NGOs|92020 Support to international NGOs|92030 Support to local and regional NGOs
93010 Refugees in donor countries|99810 Sectors not specified|99820 Promotion of development awareness`;

const names: ReadonlyMap<string, string> = new Map(list.trim().split(/[|\n]/).map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const));

/** The name of a DAC purpose code of three or five digits; undefined for what is none. */
export function dacSector(code: string): string | undefined {
  return /^\d{5}$/.test(code) ? names.get(code) ?? names.get(code.slice(0, 3)) : /^\d{3}$/.test(code) ? names.get(code) : undefined;
}
