import { JsonCutter, pieceLength, type Piece } from './json-cutter.js';
import { JsonValue } from './json-pieces.js';
import { beginsAsOurs, type Answer, type Order } from './json-talk.js';
import { ReadAway, type Readers } from './read-away.js';
import type { ReadingConfig } from './source.js';

/** The worker as seen from within. */
export interface Port {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(answer: Answer): void;
  close(): void;
}

/** Milliseconds without a word from the page after which a worker ends by itself: a load may have been given up without anyone to say so. */
const patience = 60_000;

/**
 * Decodes a JSON text and cuts it into pieces, away from the page. What is not of our own format is parsed and read as well, if the page says how, and the pieces are of the feed.
 *
 * @param load brings the readers, which are asked for once it is known that they are needed
 */
export function serveJson(port: Port, load: () => Promise<Readers> = () => import('./full-reading.js')): void {
  let decoder: TextDecoder | undefined;
  let config: ReadingConfig | undefined;
  let hasBegun = false;
  let pieces: Piece[] = [];
  /** What is put together here, and what will read it; undefined where the page does both. */
  let away: { readonly value: JsonValue; readonly reading: ReadAway } | undefined;
  const cutter = new JsonCutter((piece) => {
    if (away) away.value.add(piece);
    else pieces.push(piece);
  });
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
  const begin = (text: string): void => {
    hasBegun = true;
    if (config && !beginsAsOurs(text)) away = { value: new JsonValue(), reading: new ReadAway(config, load(), (answer) => port.postMessage(answer)) };
  };
  let timer = setTimeout(leave, patience);
  port.onmessage = ({ data }) => {
    clearTimeout(timer);
    if ('fetched' in data) {
      away?.reading.hear(data.fetched, data.of);
      return;
    }
    try {
      if ('isEnd' in data) {
        // From here on the page waits, and ends this worker.
        give(decoder!.decode());
        give(undefined);
        if (away) void away.reading.read(away.value.finish(), data);
        else port.postMessage({ state: 'end' });
        return;
      }
      timer = setTimeout(leave, patience);
      if ('encoding' in data) {
        decoder = new TextDecoder(data.encoding, { fatal: data.encoding === 'utf-8' });
        config = data.reading === undefined ? undefined : (JSON.parse(data.reading) as ReadingConfig);
        port.postMessage({ state: 'ready' });
        return;
      }
      for (let from = 0; from < data.bytes.length; from += pieceLength) {
        const text = decoder!.decode(data.bytes.subarray(from, from + pieceLength), { stream: true });
        if (!hasBegun && text !== '') begin(text);
        give(text);
      }
    } catch (fault) {
      port.onmessage = null;
      // A decoder throws a TypeError, a cutter a SyntaxError.
      port.postMessage({ state: fault instanceof TypeError ? 'not-encoded' : 'no-json' });
    }
  };
}
