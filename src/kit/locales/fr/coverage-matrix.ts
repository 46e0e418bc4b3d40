import type { TranslationOf } from '../../i18n.js';
import type { coverageMatrix as english } from '../en/coverage-matrix.js';
import type { matrixDetail, matrixRegions, matrixThread } from '../en/matrix-parts.js';
import { counted } from './counted.js';

export const coverageMatrix: TranslationOf<typeof english & typeof matrixDetail & typeof matrixRegions & typeof matrixThread> = {
  'matrix.name': 'Matrice de couverture',
  'matrix.things': 'aucune initiative',

  // The sentence above
  'matrix.sentence': '{parts}.',
  'matrix.pairs': counted('{reported} des {count} couple {rows}–{columns} renseigné', '{reported} des {count} couples {rows}–{columns} renseignés'),
  'matrix.overlaps': counted('{count} chevauchement', '{count} chevauchements'),
  'matrix.gaps': counted('{count} lacune confirmée', '{count} lacunes confirmées'),
  'matrix.hiddenPairs': counted('{count} masqué par le filtre', '{count} masqués par le filtre'),
  'matrix.most': 'couverture la plus large : {names} ({things})',
  'matrix.mostEach': 'couverture la plus large : {names} ({things} pour chacun)',
  'matrix.share': '{shown} sur {all}',

  // Above the matrix
  'matrix.rows': 'Lignes',
  'matrix.columns': 'Colonnes',
  'matrix.swap': 'Permuter',
  'matrix.rowOrder': 'Ordre des lignes',
  'matrix.columnOrder': 'Ordre des colonnes',
  'matrix.order.count': 'Nombre d’initiatives',
  'matrix.order.name': 'Par nom',
  'matrix.order.similarity': 'Par similarité',
  'matrix.order.region': 'Par région',

  // The grid, and the names of its cells
  'matrix.grid': '{rows} et {columns}',
  'matrix.n': 'nbre',
  'matrix.cell': '{row}, {column} : {what}',
  'matrix.header': '{value} : {what}',
  'matrix.active': 'en cours',
  'matrix.overlap': 'chevauchement',
  'matrix.gap': 'lacune confirmée',
  'matrix.reported': 'selon une déclaration',
  'matrix.disputed': 'pourtant déclaré comme lacune',
  'matrix.noWord': 'déclaré, sans état',
  'matrix.hidden': 'masqué par le filtre',
  'matrix.alsoHidden': counted('{count} autre masquée par le filtre', '{count} autres masquées par le filtre'),
  'matrix.unreported': 'non renseigné',

  // The key
  'matrix.key.active': 'En cours : une initiative (1), ou déclaré en cours (•)',
  'matrix.key.overlap': 'Chevauchement : deux initiatives ou plus',
  'matrix.key.gap': 'Lacune confirmée : il est déclaré qu’il n’y en a pas',
  'matrix.key.unplaced': 'Sans l’une des deux valeurs',
  'matrix.key.hidden': 'Masqué par le filtre',
  'matrix.key.unreported': 'Non renseigné : rien n’est dit, ce qui n’est pas zéro',
  'matrix.key.noted': 'Avec une déclaration sur la couverture',
  'matrix.key.disputed': 'En cours, et pourtant déclaré comme lacune',
  'matrix.key.thread': 'Sur le fil conducteur de l’élément sélectionné',

  // Below it
  'matrix.counted': 'nbre : initiatives, chacune comptée une seule fois par ligne ou par colonne.',
  'matrix.unplaced': counted('{count} initiative ne précise pas l’une des deux valeurs et figure sous « Non indiqué ».', '{count} initiatives ne précisent pas l’une des deux valeurs et figurent sous « Non indiqué ».'),
  'matrix.left': counted('{count} ligne ou colonne comptant peu d’initiatives n’est pas dessinée ; le tableau contient tout.', '{count} lignes et colonnes comptant peu d’initiatives ne sont pas dessinées ; le tableau contient tout.'),
  'matrix.elsewhere': counted('{count} déclaration porte sur un pays et un secteur et n’apparaît que là.', '{count} déclarations portent sur un pays et un secteur et n’apparaissent que là.'),

  // Regions
  'matrix.region.002': 'Afrique',
  'matrix.region.019': 'Amériques',
  'matrix.region.142': 'Asie',
  'matrix.region.150': 'Europe',
  'matrix.region.009': 'Océanie',
  'matrix.region.': 'Ailleurs',

  // About one cell
  'matrix.detail': 'À propos de la case',
  'matrix.close': 'Fermer',
  'matrix.noneSaid': 'Rien n’est dit ici : ni qu’une action est menée, ni qu’il n’y en a pas.',
  'matrix.initiatives': 'Initiatives menées ici',
  'matrix.whoToTalkTo': 'À qui s’adresser',
  'matrix.noContact': 'Aucune organisation ni aucun contact n’est indiqué.',
  'matrix.contact': 'À contacter',
  'matrix.inSeveral': 'Participe à plusieurs d’entre elles',
  'matrix.isHidden': 'masquée par le filtre',
  'matrix.reports': 'Déclarations',
  'matrix.saysGap': 'Déclaré comme lacune',
  'matrix.saysActive': 'Déclaré en cours',
  'matrix.saysNothing': 'Déclaré sans état',
  'matrix.source': 'D’après',
  'matrix.noSource': 'Aucune source n’est indiquée.',
  'matrix.more': counted('et {count} autre', 'et {count} autres'),
  'matrix.showMore': counted('En afficher {count} de plus', 'En afficher {count} de plus'),
  'matrix.list': 'Ce qui est couvert, ligne par ligne',
  'matrix.unreportedCount': counted('{count} autre non renseigné', '{count} autres non renseignés'),
  'matrix.unreportedList': 'Non renseigné : {names}',
};
