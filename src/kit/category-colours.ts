import { colours } from './palette.js';

/** The colours of groups that have no order. */
export const categoryColours = colours(`
category-1 #05276b #576b8f CanvasText
category-2 #b08c4f #f2af82 60%
category-3 #006b6e #17957a CanvasText
category-4 #935ba4 #9489de 60%
category-5 #617618 #e3e07f CanvasText
category-6 #67929e #a3dcea 60%
category-7 #5c2801 #a35d0c CanvasText
category-8 #3e4672 #c2abd5 60%`);
