/** How the organisations of an initiative are spread around it, and how much room that takes, by their numbers alone. */

/** Some members of one group, in a row below its name. */
export interface Piece {
  /** Index of the group. */
  readonly group: number;
  /** Its members from this index to the next one after the last. */
  readonly from: number;
  readonly to: number;
  /** So many members that are not drawn are counted in a row of their own. */
  readonly more: number;
}

/** What stands at the start, before the initiative, and at the end, behind it; on a narrow page all stands below it. */
export interface Sides {
  readonly start: readonly Piece[];
  readonly end: readonly Piece[];
}

/** Px: a group's name, one member, the space between two groups, and the initiative itself where it stands above. */
export const groupLine = 22;
export const memberRow = 34;
export const groupGap = 10;
export const topBlock = 64;
/** The least height of the initiative in the middle. */
const middleBlock = 92;

/** More than these would be a list and no picture; the list stands beside it. */
const mostGroups = 8;
const mostMembers = 24;

const rowsOf = ({ from, to, more }: Piece): number => to - from + (more ? 1 : 0);
const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + groupLine + rowsOf(piece) * memberRow + groupGap, pieces.length ? -groupGap : 0);

/**
 * Spreads groups over both sides: the first at the start, each other where less stands. One group alone is divided, so that the
 * initiative stays in the middle. `narrow` puts all at the end.
 * @param sizes how many members each group has
 */
export function partnerSides(sizes: readonly number[], narrow: boolean): Sides {
  const kept = sizes.slice(0, mostGroups);
  const most = Math.max(2, Math.floor(mostMembers / kept.length));
  const beyond = sizes.slice(mostGroups).reduce((sum, size) => sum + size, 0);
  const pieces = kept.map((size, group): Piece => {
    const to = size <= most + 1 ? size : most;
    return { group, from: 0, to, more: size - to + (group === kept.length - 1 ? beyond : 0) };
  });
  if (narrow) return { start: [], end: pieces };
  if (pieces.length === 1) {
    const [piece] = pieces as [Piece];
    const half = Math.ceil(rowsOf(piece) / 2);
    return { start: [{ ...piece, to: half, more: 0 }], end: [{ ...piece, from: half }] };
  }
  const sides: { start: Piece[]; end: Piece[] } = { start: [], end: [] };
  for (const piece of pieces) (sides.start.length && heightOf(sides.end) <= heightOf(sides.start) ? sides.end : sides.start).push(piece);
  return sides;
}

/** Height of the whole picture in px. */
export function partnersHeight(sizes: readonly number[], narrow: boolean): number {
  const { start, end } = partnerSides(sizes, narrow);
  return narrow ? topBlock + heightOf(end) : Math.max(middleBlock, heightOf(start), heightOf(end));
}

/** The heights of both sides, to stand them in the middle. */
export function sideHeights({ start, end }: Sides): readonly [start: number, end: number] {
  return [heightOf(start), heightOf(end)];
}
