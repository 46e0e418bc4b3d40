import { counted } from './counted.js';
import type { TranslationOf } from '../../i18n.js';
import type { wholeNetwork as english } from '../en/network-hands.js';

export const stakeholderNetwork: TranslationOf<typeof english> = {
  'network.name': 'Réseau des parties prenantes',
  'network.things': 'aucune organisation',
  'network.view': 'Réseau',

  // The sentence, in parts
  'network.organisations': counted('{count} organisation', '{count} organisations'),
  'network.shown': counted('{count} organisation sur {all}', '{count} organisations sur {all}'),
  'network.events': counted('{count} réunion', '{count} réunions'),
  'network.tied': counted('{things}, unies par {count} lien', '{things}, unies par {count} liens'),
  'network.most': counted('le plus de liens : {name} ({count})', 'le plus de liens : {name} ({count})'),
  'network.alone': counted('{count} initiative sans organisation indiquée', '{count} initiatives sans organisation indiquée'),
  'network.overlaps': counted('{count} recoupement (mêmes organisation, pays et secteur)', '{count} recoupements (mêmes organisation, pays et secteur)'),
  'network.sentence': '{text}.',

  // Using it
  'network.keys': 'Les touches fléchées passent d’un signe à l’autre ; avec la touche Maj, elles déplacent l’image. Les touches plus et moins servent à zoomer, la touche zéro affiche l’ensemble. La touche Entrée sélectionne, la touche N n’affiche que les voisins d’un signe, la touche Retour arrière revient en arrière. La liste contient tout ce que montre l’image.',
  'network.list': 'Organisations et ce qu’elles font, par nombre de liens',
  'network.hint': 'Maintenez la touche {key} enfoncée et faites défiler pour zoomer',
  'network.mark': counted('{name}, {kind}, {count} lien', '{name}, {kind}, {count} liens'),
  'network.links': counted('{count} lien', '{count} liens'),
  'network.more': counted('et {count} autre', 'et {count} autres'),
  'network.zoom': 'Agrandissement',
  'network.zoomIn': 'Zoom avant',
  'network.zoomOut': 'Zoom arrière',
  'network.whole': 'Vue d’ensemble',
  'network.colour': 'Couleur selon',
  'network.byKind': 'Le type',
  'network.byGroup': 'Le groupe',
  'network.onlyNear': 'N’afficher que ses voisins',
  'network.onlyNearOf': 'Voisins seulement : {name}',
  'network.steps': 'Nombre de liens de distance',
  'network.step': counted('{count} lien', '{count} liens'),
  'network.back': 'Retour',

  // The key
  'network.key.initiative': 'Initiative',
  'network.key.event': 'Réunion',
  'network.key.output': 'Produit d’un plan de travail',
  'network.key.none': 'Organisation de type non précisé',
  'network.key.size': 'Plus le signe est grand, plus les liens sont nombreux',
  'network.key.thread': 'Sur le fil de l’élément sélectionné',
  'network.key.hidden': 'Masqué par le filtre',
  'network.key.around': 'Autour de {name}',
  'network.key.others': 'Groupes plus petits',
  'network.drawnOf': counted('Seul l’élément ayant le plus de liens est dessiné ({count} sur {all}) ; la liste et le tableau contiennent tout.', 'Seuls les éléments ayant le plus de liens sont dessinés ({count} sur {all}) ; la liste et le tableau contiennent tout.'),

  // Overlaps
  'network.overlapsTitle': 'Mêmes organisation, pays et secteur',
  'network.overlap': '{organisation} ({countries}, {sectors}) : {initiatives}',
};
