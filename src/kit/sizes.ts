/**
 * Tells of changed sizes in the next frame: what is drawn within the report of a change may change sizes again, of which slow browsers tell the page as
 * of an error.
 */
export const sizesObserver = (changed: () => void): ResizeObserver => new ResizeObserver(() => requestAnimationFrame(changed));
