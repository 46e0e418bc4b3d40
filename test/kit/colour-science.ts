/** Colour arithmetic for the tests of the palette, from the published formulas. */

type Triple = readonly [number, number, number];

const triple = (values: readonly number[]): Triple => [values[0]!, values[1]!, values[2]!];
const times = (matrix: readonly Triple[], [x, y, z]: Triple): Triple =>
  triple(matrix.map(([a, b, c]) => a * x + b * y + c * z));

/** sRGB hex to linear light, IEC 61966-2-1. */
export const linear = (hex: string): Triple =>
  triple([1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }));

/** Contrast of two colours, WCAG 2.2, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [a, b] = [one, other].map((hex) => {
    const [red, green, blue] = linear(hex);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  });
  return Math.max(a! / b!, b! / a!);
};

/** Linear sRGB to OKLab: Björn Ottosson, "A perceptual color space for image processing", 2020. */
export const okLab = (rgb: Triple): Triple =>
  times(
    [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]],
    triple(times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], rgb).map(Math.cbrt)),
  );

/** Full dichromacy in linear sRGB: Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1.0. */
export const eyes: Readonly<Record<string, readonly Triple[]>> = {
  'full colour vision': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** Distance in OKLab as an eye sees two colours; 0.02 is about what can just be told apart side by side. */
export const distance = (one: string, other: string, eye: readonly Triple[]): number => {
  const [a, b] = [one, other].map((hex) => okLab(triple(times(eye, linear(hex)).map((v) => Math.min(1, Math.max(0, v))))));
  return Math.hypot(a![0] - b![0], a![1] - b![1], a![2] - b![2]);
};
