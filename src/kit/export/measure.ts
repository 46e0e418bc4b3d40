import type { Measure } from './framed-scene.js';

/** Measures as a canvas does, in a CSS `font-family`. */
export const measureWith = (font: string): Measure => {
  const ctx = document.createElement('canvas').getContext('2d');
  return (text, size, weight) => {
    /* Half an em to a letter is close enough where a browser keeps canvases to itself. */
    if (!ctx) return (text.length * size) / 2;
    ctx.font = `${weight} ${size}px ${font}`;
    return ctx.measureText(text).width;
  };
};
