import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ShownText } from '../../kit/format.js';
import { profileParts } from '../../kit/locales/en/profile-parts.js';
import { nameOf } from '../../kit/record-name.js';
import { renderScene } from '../../kit/scene-view.js';
import { partnerDiagram, type PartnerGroup, type PartnerTarget } from '../../layout/partner-diagram.js';
import { profileRows, profileTimeline, type ProfileRow } from '../../layout/profile-timeline.js';
import { outputsOf } from '../../layout/profile-thread.js';
import type { Scene } from '../../layout/scene.js';
import type { TextMeasurer } from '../../layout/text-fit.js';
import type { Tick } from '../../layout/time-axis.js';
import { planOf } from './further-parts.js';
import type { CtInitiativeProfile } from './initiative-profile.js';
import { measureOf } from './measure-of.js';
import { hasPartners, type Sheet } from './sheet.js';
import type { SheetContext } from './sheet-context.js';

/** Em of the text's column from which the initiative stands between its partners. */
const wideFrom = 34;
/** More outputs than these are only listed. */
const mostRows = 8;

/** Where a picture is drawn: how wide, and in what type. */
export interface Canvas {
  readonly width: number;
  readonly narrow: boolean;
  readonly rtl: boolean;
  readonly measure: TextMeasurer;
}

function canvasOf(host: CtInitiativeProfile): Canvas | undefined {
  const column = host.renderRoot.querySelector<HTMLElement>('.text');
  if (!column?.clientWidth) return undefined;
  const width = column.clientWidth;
  return { width, narrow: width < wideFrom * parseFloat(getComputedStyle(column).fontSize), rtl: host.direction === 'rtl', measure: measureOf(host) };
}

function picture(host: HTMLElement, name: string, scene: Scene, label: string, over: unknown = nothing): TemplateResult {
  return html`<svg class="scene" viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label=${label}>${renderScene(host, scene, name)}${over}</svg>`;
}

/** The organisations around the initiative. */
export function drawPartners(host: CtInitiativeProfile, { roles, title }: Sheet, { localization }: SheetContext, canvas: Canvas): { readonly scene: Scene; readonly targets: readonly PartnerTarget[]; readonly label: string } {
  const t = localization.say(profileParts);
  const groups: PartnerGroup[] = roles.map(({ label, lang, members }) => ({ label, lang, members: members.map(({ text, lang: own, ref }) => ({ name: text, lang: own, id: ref })) }));
  const { scene, targets } = partnerDiagram(groups, {
    ...canvas, title: title.text, titleLang: title.lang, locale: localization.locale, more: (count) => t('profile.moreOrganisations', { count }), selected: host.selected,
  });
  const said = groups.map(({ label, members }) => t('profile.groupOf', { role: label, names: localization.list(members.map(({ name }) => name)) }));
  return { scene, targets, label: t('profile.partnersOf', { groups: said.join(t('list.semicolon')) }) };
}

export function renderPartners(host: CtInitiativeProfile, sheet: Sheet, context: SheetContext): unknown {
  const canvas = hasPartners(sheet) ? canvasOf(host) : undefined;
  if (!canvas) return nothing;
  const { scene, targets, label } = drawPartners(host, sheet, context, canvas);
  // The list of facts has the same names as buttons, for keys and screen readers; here a pointer may press them as well.
  return picture(host, 'partners', scene, label, targets.map(({ id, x, y, w, h }) => svg`<rect class="target" x=${x} y=${y} width=${w} height=${h} data-ref=${id}></rect>`));
}

function tickText({ unit, year, month = 1, dayOfMonth = 1 }: Tick, { localization }: SheetContext): string {
  if (unit === 'year') return localization.calendar(year, 1, 1, { year: 'numeric' });
  const isDay = unit === 'day' || unit === 'week';
  return localization.calendar(year, month, dayOfMonth, { year: 'numeric', month: 'short', ...(isDay && { day: 'numeric' as const }) });
}

function noteOf({ output, bar }: ProfileRow, { record }: Sheet, { localization }: SheetContext): string {
  const t = localization.say(profileParts);
  const { start, end } = output ?? record;
  if (!start && !end) return t(bar.undated ? 'profile.planPeriod' : 'profile.undated');
  return [localization.dateRange(start, end), end ? '' : t('profile.noEnd'), start ? '' : t('profile.noStart'), bar.progress === undefined ? '' : localization.percent(bar.progress)]
    .filter(Boolean).join(t('list.separator'));
}

/** The initiative and its outputs in time; undefined where nothing has a date after all. */
export function drawTime(host: CtInitiativeProfile, sheet: Sheet, context: SheetContext, canvas: Canvas): { readonly scene: Scene; readonly label: string; readonly left: number } | undefined {
  const { localization, feedLanguage, entries } = context;
  const t = localization.say(profileParts);
  const outputs = outputsOf(sheet.record, entries);
  const drawn = outputs.slice(0, mostRows).map((output) => ({ output, plan: planOf(output.id, context) ?? { id: '', title: '' } }));
  const rows = profileRows(sheet.record, drawn, host.today);
  const named = ({ output }: ProfileRow): ShownText => (output ? nameOf(output, localization, feedLanguage) : { text: t('profile.thisInitiative') });
  const title = (row: ProfileRow): string => named(row).text;
  const note = (row: ProfileRow): string => noteOf(row, sheet, context);
  const scene = profileTimeline(rows, { ...canvas, title, titleLang: (row) => named(row).lang, note, tickText: (tick) => tickText(tick, context), today: { day: host.today, text: t('profile.today') }, selected: host.selected });
  return scene && { scene, label: rows.map((row) => t('profile.row', { title: title(row), note: note(row) })).join(t('list.semicolon')), left: outputs.length - drawn.length };
}

export function renderTime(host: CtInitiativeProfile, sheet: Sheet, context: SheetContext): unknown {
  const canvas = canvasOf(host);
  const drawn = canvas && drawTime(host, sheet, context, canvas);
  if (!drawn) return nothing;
  const t = context.localization.say(profileParts);
  return html`${picture(host, 'time', drawn.scene, drawn.label)}${drawn.left ? html`<p class="small muted">${t('profile.moreRows', { count: drawn.left })}</p>` : nothing}`;
}
