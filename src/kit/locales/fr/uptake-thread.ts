import type { TranslationOf } from '../../i18n.js';
import type { uptakeParts } from '../en/uptake-parts.js';
import type { uptakeThread as english } from '../en/uptake-thread.js';
import type { uptakeTree } from '../en/uptake-tree.js';
import { counted } from './counted.js';

export const uptakeThread: TranslationOf<typeof english & typeof uptakeTree & typeof uptakeParts> = {
  'uptake.name': 'Fil des suites données',
  'uptake.things': 'aucune proposition',
  'uptake.view': 'Fil',

  // The finding
  'uptake.takenUp': counted('{count} retenue sur {proposals}', '{count} retenues sur {proposals}'),
  'uptake.fate': '{count} {status}',
  'uptake.unanswered': counted('{count} sans réponse enregistrée', '{count} sans réponse enregistrée'),
  'uptake.finding': '{answers}.',
  'uptake.findingOpen': '{answers} ; {open}.',
  'uptake.asksNone': counted('{count} point à retenir, enseignement ou message n’appelle pas de réponse.', '{count} points à retenir, enseignements et messages n’appellent pas de réponse.'),

  // Counts that add up
  'uptake.sums': 'Suites données aux propositions. Appuyez pour filtrer.',
  'uptake.none': 'N’appelle pas de réponse',
  'uptake.sum': counted('= {count} affichée', '= {count} affichées'),

  // Columns
  'uptake.sessions': counted('{count} séance', '{count} séances'),
  'uptake.indicators': counted('{count} indicateur', '{count} indicateurs'),
  'uptake.head.session': 'Où cela a été dit',
  'uptake.head.proposal': 'Ce qui a été proposé',
  'uptake.head.output': 'Ce qui a été planifié',
  'uptake.head.initiative': 'Qui le fait, et où',
  'uptake.head.indicator': 'Ce qui est mesuré',
  'uptake.kind.event': 'Événement',
  'uptake.kind.session': 'Séance',
  'uptake.kind.proposal': 'Proposition',
  'uptake.kind.output': 'Produit',
  'uptake.kind.initiative': 'Initiative',
  'uptake.kind.indicator': 'Indicateur',
  'uptake.item': '{kind} : {text}. Liens : {back} en amont, {on} en aval.',
  'uptake.wholeEvent': 'L’événement dans son ensemble',
  'uptake.noSession': 'Aucune séance enregistrée',
  'uptake.more': counted('{count} autre : {parts}', '{count} autres : {parts}'),
  'uptake.folded': '{things} : {parts}',
  'uptake.part': '{status} {count}',
  'uptake.fewer': 'Afficher moins',
  'uptake.loose.output': 'Aucune proposition enregistrée',
  'uptake.loose.initiative': 'Sans lien avec un produit',
  'uptake.untied.session': counted('{count} autre sans proposition', '{count} autres sans proposition'),
  'uptake.untied.initiative': counted('{count} autre, sans lien avec un produit ni un indicateur', '{count} autres, sans lien avec un produit ni un indicateur'),
  'uptake.untied.indicator': counted('{count} autre, sans lien avec un produit ni une initiative', '{count} autres, sans lien avec un produit ni une initiative'),

  // The list
  'uptake.by.merged': 'Fusionnée dans',
  'uptake.by.output': 'Reprise par',
  'uptake.by.initiative': 'Mise en œuvre',
  'uptake.by.indicator': 'Mesure',
  'uptake.tree': 'De ce qui a été dit à ce qui a été fait',

  'uptake.hint': 'Les lignes mènent du lieu où une chose a été dite à ce qui est fait et à la façon dont on le mesure ; plus une ligne est épaisse, plus elle réunit de propositions. Choisissez un élément pour suivre son fil dans les deux sens.',

  // The thread in words
  'uptake.told.from': '{from} : {told}',
  'uptake.told.said': 'proposition « {name} »',
  'uptake.told.takenUp': '{told}, suite donnée : {outputs}',
  'uptake.told.merged': '{told}, fusion avec « {name} »',
  'uptake.told.changed': '{told}, modification',
  'uptake.told.notPursued': '{told}, abandon : {reason}',
  'uptake.told.unanswered': '{told}, aucune réponse enregistrée',
  'uptake.told.output': 'produit « {name} »',
  'uptake.told.delivered': '{told}, mise en œuvre : {initiatives}',
  'uptake.told.name': '« {name} »',
  'uptake.told.in': '{told} ({countries})',
  'uptake.told.measured': '{told} ; mesure : {indicators}',

  // Dates
  'uptake.asOf': 'Produits tels qu’on les connaissait au {date}. Les propositions ne sont pas datées : leurs suites sont indiquées telles qu’on les connaît aujourd’hui.',
  'uptake.later': counted('{count} événement a eu lieu plus tard.', '{count} événements ont eu lieu plus tard.'),
  'uptake.laterEvent': 'Plus tard : {date}',
  'uptake.newEvent': 'Nouveau : {date}',
  'uptake.since': counted('Depuis {date}, {count} produit sur {all} a changé.', 'Depuis {date}, {count} produits sur {all} ont changé.'),
  'uptake.sinceUnknown': 'Depuis {date} : aucun produit n’a d’historique daté, on ne sait donc pas ce qui a changé.',
  'uptake.changed': 'changement : {changes}',
  'uptake.newReport': 'premier rapport',
  'uptake.from': '{before}, maintenant {after}',
  'uptake.notReported': 'non communiqué',
  'uptake.notKnown': 'inconnu à cette date',

  // Files
  'uptake.rest': counted('et {count} autre ligne', 'et {count} autres lignes'),
};
