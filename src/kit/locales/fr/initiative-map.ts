import type { TranslationOf } from '../../i18n.js';
import type { initiativeMap as english } from '../en/initiative-map.js';
import type { mapBoundaries } from '../en/map-boundaries.js';
import type { mapHands } from '../en/map-hands.js';
import type { mapNote } from '../en/map-note.js';
import type { mapParts } from '../en/map-parts.js';
import { counted } from './counted.js';

export const initiativeMap: TranslationOf<typeof english & typeof mapNote & typeof mapParts & typeof mapHands & typeof mapBoundaries> = {
  'map.name': 'Carte des initiatives',
  'map.things': 'ni initiatives ni engagements de pays',

  // The sentence above the map, in parts
  'map.in': counted('{initiatives} dans {count} pays', '{initiatives} dans {count} pays'),
  'map.shown': counted('{count} initiative sur {all}', '{count} initiatives sur {all}'),
  'map.pathfinders': counted('{count} pays pionnier', '{count} pays pionniers'),
  'map.commitments': counted('{count} pays ayant pris un autre engagement', '{count} pays ayant pris un autre engagement'),
  'map.unplaced': counted('{count} sans pays indiqué', '{count} sans pays indiqué'),
  'map.sentence': '{text}.',

  // The picture
  'map.keys': 'Les touches fléchées passent d’un repère à l’autre ; avec la touche Maj, elles déplacent la carte. Les touches plus et moins servent à zoomer, la touche zéro affiche toute la carte. La touche Entrée ouvre un repère. La liste des lieux contient tout ce que montre la carte.',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoom avant',
  'map.zoomOut': 'Zoom arrière',
  'map.whole': 'Carte entière',
  'map.fit': 'Cadrer sur les éléments affichés',
  'map.hint': 'Maintenez la touche {key} enfoncée et faites défiler pour zoomer',
  'map.cluster': counted('{place} et alentours : {count} initiative', '{place} et alentours : {count} initiatives'),
  'map.onePlace': counted('{count} initiative au même endroit ({place})', '{count} initiatives au même endroit ({place})'),
  'map.marker': '{title}, {place}',
  'map.corridor': '{from} → {to}',
  'map.corridorOf': counted('{from} → {to} : {count} initiative', '{from} → {to} : {count} initiatives'),
  'map.none': 'Aucune initiative',
  'map.more': counted('et {count} autre', 'et {count} autres'),
  'map.since': '{commitment} (depuis : {date})',
  'map.close': 'Fermer',
  'map.previous': 'Précédent',
  'map.next': 'Suivant',
  'map.range': '{from} à {to} sur {all}',
  'map.disclaimer': 'Les frontières, les noms et les désignations ne sont donnés qu’à titre indicatif : ils n’impliquent ni prise de position ni reconnaissance quant au statut juridique des pays, territoires ou zones, ni quant au tracé de leurs frontières.',
  'map.credit': 'D’après UN Geodata.',
  'map.boundariesFailed': 'Le fond de carte de la page n’a pas pu être utilisé ; celui fourni par défaut est affiché.',
  'map.forOwner': 'À l’intention du responsable de cette page',

  // The list of places
  'map.places': 'Lieux',
  'map.region.002': 'Afrique',
  'map.region.019': 'Amériques',
  'map.region.142': 'Asie',
  'map.region.150': 'Europe',
  'map.region.009': 'Océanie',
  'map.region.': 'Ailleurs',
  'map.without': counted('{count} pays sans initiative', '{count} pays sans initiative'),
  'map.noPlace': 'Lieu non indiqué',
  'map.noCountry': 'Lieux sans pays',

  // The key
  'map.perCountry': 'Initiatives par pays',
  'map.disputed': 'Zone contestée ou de statut indéterminé',
  'map.exact': 'Une initiative',
  'map.coarse': 'Lieu connu seulement par pays ou région',
  'map.several': 'Plusieurs initiatives (nombre)',
  'map.corridorKey': 'Corridor',
};
