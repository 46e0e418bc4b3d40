import { colours } from './palette.js';

/** The colours of how far something has come, and of what became of it. */
export const statusColours = colours(`
status-not-started #67625c #a19e98 CanvasText
status-under-way #2a73a0 #62a0ca CanvasText
status-done #133f68 #9cd8f0 CanvasText
status-late #8f520d #e7b369 CanvasText
status-unknown #67625c #a19e98 CanvasText
status-proposed #67625c #a19e98 CanvasText
status-taken-up #133f68 #9cd8f0 CanvasText
status-merged #6e4993 #c0a1e4 CanvasText
status-changed #02736e #79c8be CanvasText
status-not-pursued #67625c #a19e98 CanvasText`);
