import { measureWith } from '../../kit/export/measure.js';
import { networkScene } from '../../layout/network.js';
import { outline, type Sign } from '../../layout/network-signs.js';
import type { Mark, Scene } from '../../layout/scene.js';
import { home, type Frame } from '../../layout/viewport.js';
import type { CtStakeholderNetwork } from './stakeholder-network.js';

/** Type size, line height and swatch of the key, in pixels. */
const size = 14;
const line = 24;
const swatch = 16;

/** The network for a file: what the window shows, or the whole, as wide as asked for, with the key below. */
export async function fileScene(host: CtStakeholderNetwork, width: number): Promise<Scene> {
  const content = host.content();
  if (!content) throw new Error('There is no network to draw yet.');
  const { camera } = host.stage;
  const { frame: seen, view: seenView } = camera;
  const isZoomed = seen.width > 0 && seenView.k > home(seen).k * 1.001;
  const [x0, y0, x1, y1] = content.extent;
  const height = Math.round(width * (isZoomed ? seen.height / seen.width : Math.min(1.4, Math.max(0.4, (y1 - y0) / (x1 - x0)))));
  const frame: Frame = { width, height, extent: content.extent, maxZoom: seen.maxZoom };
  const share = width / seen.width;
  const view = isZoomed ? { k: seenView.k * share, x: seenView.x * share, y: seenView.y * share } : home(frame);
  const picture = networkScene({ ...content, view, frame, behind: isZoomed ? [] : undefined });
  const { Surroundings } = await import('./surroundings.js');
  const around = host.around ?? new Surroundings(host);
  const groups = host.signs && host.stage.hands?.groups;
  const items: readonly (readonly [Sign, string])[] = groups
    ? groups.key.map(({ sign, node }) => [sign, node === undefined ? around.t('network.key.others') : around.t('network.key.around', { name: host.textOf(node).text })])
    : Array.from(host.model.signs, ([group, sign]) => [sign, around.groupName(group).text] as const);
  const key = keyMarks(items, width, height + 16, host.direction, measureWith(getComputedStyle(host.renderRoot.querySelector('.base') ?? host).fontFamily));
  return { width, height: key.bottom, marks: [{ type: 'group', k: 1, tx: 0, ty: 0, clip: [0, 0, width, height], marks: picture.marks }, ...key.marks] };
}

/** The key in rows that fill the width, from the side where reading begins. */
function keyMarks(items: readonly (readonly [Sign, string])[], width: number, top: number, direction: 'ltr' | 'rtl', measure: ReturnType<typeof measureWith>): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let [x, y] = [0, top];
  for (const [{ shape, fill, stroke }, words] of items) {
    const wanted = swatch + 6 + measure(words, size, 400) + 20;
    if (x > 0 && x + wanted > width) [x, y] = [0, y + line];
    const at = (offset: number): number => (direction === 'rtl' ? width - x - offset : x + offset);
    marks.push({ type: 'path', d: outline(shape, at(swatch / 2), y + line / 2, 6), fill, stroke: stroke ?? 'none', width: 1.5 });
    marks.push({ type: 'text', x: at(swatch + 6), y: y + line / 2 + size * 0.35, text: words, size, fill: 'ink', direction });
    x += wanted;
  }
  return { marks, bottom: y + line + 4 };
}
