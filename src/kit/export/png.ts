import { paintScene } from '../paint.js';
import { framedScene } from './framed-scene.js';
import { measureWith } from './measure.js';
import type { ExportRequest } from './request.js';

/* Safari draws nothing on a canvas of more than 16,777,216 pixels; no engine does with a side over 16,384. */
const mostPixels = 16_777_216;
const longestSide = 16_384;

/** Device pixels to a CSS pixel: 2, or what the browser's canvas can hold. */
export const pixelRatioFor = (width: number, height: number): number =>
  Math.min(2, Math.sqrt(mostPixels / (width * height)), longestSide / width, longestSide / height);

/**
 * The framed picture as a PNG. It is painted, not an SVG loaded as an image, so that the strictest content security policy
 * lets it through and no canvas is tainted.
 */
export const toPng = async (request: ExportRequest): Promise<Blob> => {
  const scene = await framedScene(request, measureWith(request.font));
  const pixelRatio = pixelRatioFor(scene.width, scene.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(scene.width * pixelRatio);
  canvas.height = Math.floor(scene.height * pixelRatio);
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('The browser gives no canvas to draw the PNG on. The SVG holds the same picture.');
  paintScene(ctx, scene, request.palette, { pixelRatio, font: request.font, direction: request.direction });
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`The browser could not make a PNG of ${canvas.width} by ${canvas.height} pixels. The SVG holds the same picture.`);
  return blob;
};
