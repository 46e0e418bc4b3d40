import { JsonCutter, pieceLength, type Piece } from './json-cutter.js';

/** What the page sends: the encoding first, then the bytes as they come, then that these were all. */
export type Order = { readonly encoding: string } | { readonly bytes: Uint8Array } | { readonly isEnd: true };

/**
 * What the page is answered: `ready` once, then pieces, then `end`. Or that the text is `no-json`, that it is `not-encoded` as it looked, or that nobody
 * is there any more, after none has asked for anything for long.
 */
export type Answer = { readonly pieces: readonly Piece[] } | { readonly state: 'ready' | 'end' | 'no-json' | 'not-encoded' | 'gone' };

/** The worker as seen from within. */
export interface Port {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(answer: Answer): void;
  close(): void;
}

/** Milliseconds without a word from the page after which a worker ends by itself: a load may have been given up without anyone to say so. */
const patience = 60_000;

/** Decodes a JSON text and cuts it into pieces, away from the page. */
export function serveJson(port: Port): void {
  let decoder: TextDecoder | undefined;
  let pieces: Piece[] = [];
  const cutter = new JsonCutter((piece) => pieces.push(piece));
  const leave = (): void => {
    port.postMessage({ state: 'gone' });
    port.close();
  };
  const give = (text: string | undefined): void => {
    if (text === undefined) cutter.finish();
    else cutter.write(text);
    if (pieces.length > 0) port.postMessage({ pieces });
    pieces = [];
  };
  let timer = setTimeout(leave, patience);
  port.onmessage = ({ data }) => {
    clearTimeout(timer);
    timer = setTimeout(leave, patience);
    try {
      if ('encoding' in data) {
        decoder = new TextDecoder(data.encoding, { fatal: data.encoding === 'utf-8' });
        port.postMessage({ state: 'ready' });
      } else if ('bytes' in data) {
        for (let from = 0; from < data.bytes.length; from += pieceLength) give(decoder!.decode(data.bytes.subarray(from, from + pieceLength), { stream: true }));
      } else {
        give(decoder!.decode());
        give(undefined);
        port.postMessage({ state: 'end' });
      }
    } catch (fault) {
      port.onmessage = null;
      // A decoder throws a TypeError, a cutter a SyntaxError.
      port.postMessage({ state: fault instanceof TypeError ? 'not-encoded' : 'no-json' });
    }
  };
}
