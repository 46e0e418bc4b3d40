/** Px that a scroller's content may be tall: well below the limit of every engine (see `virtual-scroll.ts`). */
export const maximumScrollHeight = 12_000_000;
