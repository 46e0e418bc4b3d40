/**
 * Forces as in d3-force (Michael Bostock, ISC licence; its manual gives the formulas): links as springs, repulsion by the Barnes-Hut
 * approximation (Josh Barnes and Piet Hut, Nature 324, 1986), a gentle pull to the middle, velocities that decay. Written for typed arrays
 * and with nothing but sums, products, quotients and square roots, which IEEE 754 fixes to the last bit, so that every engine gives the same picture.
 */

/** Nodes and springs of one component; indexes are its own. */
export interface Springs {
  readonly count: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  /** Of each node, in the units of the plane. */
  readonly radius: ArrayLike<number>;
}

/** Length of a spring between the edges of two nodes that have few links, and the strength of the repulsion, that go together in d3's proportion. */
const springLength = 44;
export const charge = -130;
const ticks = 300;
/** How long a spring is at rest: longer at a node with many links, so that there is room for its name among its neighbours. */
export const restLength = (radiusA: number, radiusB: number, mostLinks: number): number => springLength + radiusA + radiusB + 2 * Math.max(0, Math.min(mostLinks, 34) - 4);
/** 1 - 0.001 ** (1 / ticks), written out, because engines differ in the last bit of powers. */
const cooling = 0.02276277904418933;
const friction = 0.6;
/** A cell that looks smaller than this (its width by its distance, squared) counts as one body: d3's 0.9. */
const theta2 = 0.81;
/** Strength of the pull to the middle. */
const gravity = 0.03;
/** Cosine and sine of the golden angle. */
const [turnX, turnY] = [-0.7373688780783197, 0.6754902942615238];
/** Node-ticks of a step: a few milliseconds. */
const stepWork = 2500;
/** Room between two nodes. */
const gap = 5;

/**
 * Places the nodes around 0, in steps; x and y alternate in `place`, which holds a first placement at once.
 *
 * @param aspect width by height of the box that is to be filled
 */
export function* settle({ count, from, to, radius }: Springs, place: Float64Array, aspect: number): Generator<void, void> {
  const speed = new Float64Array(2 * count);
  const degree = new Uint32Array(count);
  for (let link = 0; link < from.length; link++) {
    degree[from[link]!]!++;
    degree[to[link]!]!++;
  }
  spread(count, from, to, degree, place);
  const repel = repulsion(count, place, speed);
  const rest = Float64Array.from(from, (a, link) => restLength(radius[a]!, radius[to[link]!]!, Math.max(degree[a]!, degree[to[link]!]!)));
  const perStep = Math.max(1, Math.floor(stepWork / count));
  let alpha = 1;
  for (let tick = 1; tick <= ticks; tick++) {
    alpha -= alpha * cooling;
    for (let link = 0; link < from.length; link++) {
      const a = from[link]!;
      const b = to[link]!;
      const dx = place[2 * b]! + speed[2 * b]! - place[2 * a]! - speed[2 * a]!;
      const dy = place[2 * b + 1]! + speed[2 * b + 1]! - place[2 * a + 1]! - speed[2 * a + 1]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1e-6;
      const pull = ((length - rest[link]!) / length) * (alpha / Math.min(degree[a]!, degree[b]!));
      const share = degree[a]! / (degree[a]! + degree[b]!);
      speed[2 * b]! -= dx * pull * share;
      speed[2 * b + 1]! -= dy * pull * share;
      speed[2 * a]! += dx * pull * (1 - share);
      speed[2 * a + 1]! += dy * pull * (1 - share);
    }
    repel(charge * alpha);
    for (let i = 0; i < 2 * count; i += 2) {
      speed[i] = (speed[i]! - (place[i]! * gravity * alpha) / aspect) * friction;
      speed[i + 1] = (speed[i + 1]! - place[i + 1]! * gravity * alpha * aspect) * friction;
      place[i]! += speed[i]!;
      place[i + 1]! += speed[i + 1]!;
    }
    if (tick % perStep === 0) yield;
  }
  for (let pass = 0; pass < 12 && part(count, place, radius); pass++) yield;
}

/** The first placement: from the node with most links outwards, on the spiral of a sunflower, so that neighbours begin near each other. */
function spread(count: number, from: ArrayLike<number>, to: ArrayLike<number>, degree: Uint32Array, place: Float64Array): void {
  const near: number[][] = Array.from({ length: count }, () => []);
  for (let link = 0; link < from.length; link++) {
    near[from[link]!]!.push(to[link]!);
    near[to[link]!]!.push(from[link]!);
  }
  let hub = 0;
  for (let node = 1; node < count; node++) if (degree[node]! > degree[hub]!) hub = node;
  const order = [hub];
  const seen = new Uint8Array(count);
  seen[hub] = 1;
  let [x, y] = [1, 0];
  for (let n = 0; n < order.length; n++) {
    const node = order[n]!;
    const reach = Math.sqrt(n) * springLength * 0.6;
    place[2 * node] = x * reach;
    place[2 * node + 1] = y * reach;
    [x, y] = [x * turnX - y * turnY, x * turnY + y * turnX];
    for (const other of near[node]!) if (!seen[other]) {
      seen[other] = 1;
      order.push(other);
    }
  }
}

/** Deeper cells than this hold what lies in one point. */
const deepest = 24;

/** Makes the function that adds to each speed what the other nodes do to it. The tree is built anew each time in the same arrays. */
function repulsion(count: number, place: Float64Array, speed: Float64Array): (strength: number) => void {
  const most = 12 * count + 64;
  const child = new Int32Array(4 * most);
  /** The only node of a cell; -1 for none, -2 for a cell with others in it. */
  const body = new Int32Array(most);
  const mass = new Float64Array(most);
  const sumX = new Float64Array(most);
  const sumY = new Float64Array(most);
  const stack = new Int32Array(4 * (deepest + 2));
  const sizes = new Float64Array(stack.length);
  let used = 0;

  const newCell = (): number => {
    const at = 4 * used;
    child[at] = child[at + 1] = child[at + 2] = child[at + 3] = 0;
    body[used] = -1;
    mass[used] = sumX[used] = sumY[used] = 0;
    return used++;
  };

  /** A plain loop without functions inside: it runs a million times. */
  function insert(node: number, left: number, top: number, size: number): void {
    const x = place[2 * node]!;
    const y = place[2 * node + 1]!;
    let cell = 0;
    let middleX = left + size / 2;
    let middleY = top + size / 2;
    let half = size / 2;
    for (let depth = 0; ; depth++) {
      const was = body[cell]!;
      mass[cell]!++;
      sumX[cell]! += x;
      sumY[cell]! += y;
      if (was === -1) {
        body[cell] = node;
        return;
      }
      // What lies in one point stays together.
      if (depth >= deepest || used > most - 3) return;
      if (was >= 0) {
        body[cell] = -2;
        const wasX = place[2 * was]!;
        const wasY = place[2 * was + 1]!;
        const lower = newCell();
        child[4 * cell + (wasX >= middleX ? 1 : 0) + (wasY >= middleY ? 2 : 0)] = lower;
        body[lower] = was;
        mass[lower] = 1;
        sumX[lower] = wasX;
        sumY[lower] = wasY;
      }
      const at = 4 * cell + (x >= middleX ? 1 : 0) + (y >= middleY ? 2 : 0);
      half /= 2;
      middleX += x >= middleX ? half : -half;
      middleY += y >= middleY ? half : -half;
      cell = child[at] ||= newCell();
    }
  }

  return (strength) => {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < 2 * count; i += 2) {
      x0 = Math.min(x0, place[i]!);
      x1 = Math.max(x1, place[i]!);
      y0 = Math.min(y0, place[i + 1]!);
      y1 = Math.max(y1, place[i + 1]!);
    }
    const size = Math.max(x1 - x0, y1 - y0, 1) * 1.0001;
    used = 0;
    newCell();
    for (let node = 0; node < count; node++) insert(node, x0, y0, size);
    for (let node = 0; node < count; node++) {
      const x = place[2 * node]!;
      const y = place[2 * node + 1]!;
      let vx = 0;
      let vy = 0;
      let height = 1;
      stack[0] = 0;
      sizes[0] = size;
      while (height) {
        const cell = stack[--height]!;
        const width = sizes[height]!;
        const weight = mass[cell]!;
        const dx = sumX[cell]! / weight - x;
        const dy = sumY[cell]! / weight - y;
        let square = dx * dx + dy * dy;
        if (body[cell] === -2 && width * width >= theta2 * square) {
          for (let at = 4 * cell; at < 4 * cell + 4; at++) if (child[at]) {
            stack[height] = child[at]!;
            sizes[height++] = width / 2;
          }
          continue;
        }
        if (body[cell] === node && weight === 1) continue;
        // Very near, the force stops growing; in one point it pushes apart by the order of the nodes.
        if (square < 1) square = Math.sqrt(square) || 1e-3;
        const force = (strength * weight) / square;
        vx += (dx || (node % 2 ? 1e-3 : -1e-3)) * force;
        vy += (dy || (node % 3 ? 1e-3 : -1e-3)) * force;
      }
      speed[2 * node]! += vx;
      speed[2 * node + 1]! += vy;
    }
  };
}

/** Moves nodes apart that touch; false if none did. A sweep from left to right meets each pair that may. */
function part(count: number, place: Float64Array, radius: ArrayLike<number>): boolean {
  let widest = 0;
  for (let node = 0; node < count; node++) widest = Math.max(widest, radius[node]!);
  const order = Array.from({ length: count }, (_, node) => node).sort((a, b) => place[2 * a]! - place[2 * b]! || a - b);
  let moved = false;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const a = order[i]!;
      const b = order[j]!;
      const dx = place[2 * b]! - place[2 * a]!;
      if (dx > radius[a]! + widest + gap) break;
      const dy = place[2 * b + 1]! - place[2 * a + 1]!;
      const least = radius[a]! + radius[b]! + gap;
      const square = dx * dx + dy * dy;
      if (square >= least * least) continue;
      const length = Math.sqrt(square) || 1e-6;
      const push = (least - length) / length / 2;
      moved = true;
      place[2 * a]! -= (dx || 1e-6) * push;
      place[2 * b]! += (dx || 1e-6) * push;
      place[2 * a + 1]! -= dy * push;
      place[2 * b + 1]! += dy * push;
    }
  }
  return moved;
}
