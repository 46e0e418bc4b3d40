import type { Part } from '../../kit/fields.js';
import { profileScene, type SheetItem, type SheetSection } from '../../layout/profile-scene.js';
import type { Scene } from '../../layout/scene.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import { stateOfWord } from '../../layout/timeline-status.js';
import { drawPartners, drawTime, type Canvas } from './figures.js';
import { furtherFacts, furtherSections } from './further-parts.js';
import type { CtInitiativeProfile } from './initiative-profile.js';
import { measureOf } from './measure-of.js';
import { drawMap, worldMap } from './mini-map.js';
import { hasPartners, type Item, type Section } from './sheet.js';
import type { Profile } from './shown-profile.js';

/** The fact sheet with its pictures, for a file of a width in px. Rejects where the map cannot be loaded. */
export async function drawProfile(host: CtInitiativeProfile, profile: Profile | undefined, width: number): Promise<Scene> {
  if (!profile) return { width, height: 0, marks: [] };
  const { sheet, finding, hasMap, context } = profile;
  const { localization } = context;
  const t = localization.say(profileParts);
  if (hasMap) await worldMap.load();
  const measure = measureOf(host);
  const rtl = host.direction === 'rtl';
  const canvas = (room: number): Canvas => ({ width: room, narrow: room < 480, rtl, measure });
  const joined = (parts: readonly Part[], separator = t('list.separator')): string => parts.map(({ text, after = '' }) => text + after).join(separator);
  const itemOf = ({ head, text, notes, state }: Item): SheetItem => ({
    ...(head && { head: head.text }), ...(text && { text: text.text }), ...(notes?.length && { note: joined(notes, ' · ') }), ...(state && { state }),
  });
  const sectionOf = ({ key, heading, items }: Section): SheetSection => ({ heading, items: items.map(itemOf), isThread: key === 'thread' });
  const time = (room: number): Scene | undefined => drawTime(host, sheet, context, canvas(room))?.scene;
  return profileScene({
    title: sheet.title.text, finding, absent: sheet.absent, ...(sheet.kind && { kind: sheet.kind.text }), ...(sheet.summary && { summary: sheet.summary.text }),
    facts: [...sheet.facts, ...furtherFacts(sheet.record)].map(({ key, term, parts, status }) => ({
      term, ...(status && { state: stateOfWord(status) }), texts: key.startsWith('role') ? parts.map(({ text }) => text) : [joined(parts, key === 'contact' ? '' : undefined)],
    })),
    ...(hasMap && { map: (room: number) => drawMap(host, sheet, context, room)?.scene }),
    sections: [
      ...sheet.sections.map(sectionOf),
      ...(hasPartners(sheet) ? [{ heading: t('profile.partners'), picture: (room: number) => drawPartners(host, sheet, context, canvas(room)).scene }] : []),
      ...(time(width) ? [{ heading: t('profile.time'), picture: time }] : []),
      ...furtherSections(sheet.record, context).map(sectionOf),
    ],
  }, { width, rtl, locale: localization.locale, measure });
}
