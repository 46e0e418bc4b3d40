import { sceneToSvg } from '../../layout/scene-svg.js';
import type { Measure } from './framed-scene.js';
import { framedScene } from './framed-scene.js';
import type { ExportRequest } from './request.js';
import { labelled } from './request.js';

/** The framed picture as an inert SVG document; what it is about is also its description. */
export const toSvg = async (request: ExportRequest, measure: Measure): Promise<string> => {
  const scene = await framedScene(request, measure);
  const { about, palette, font, direction, locale } = request;
  const description = [about.count, labelled(request, 'filter'), labelled(request, 'source', 'date', 'licence'), about.disclaimer, about.url].filter(Boolean).join('\n');
  return sceneToSvg(scene, palette, { title: about.title, description, font, direction, language: locale });
};
