/** Decodes and cuts a large JSON text away from the page: a worker that the library starts by itself where the page's own origin has this file. */
import { serveJson, type Port } from '../sources/json-away.js';

serveJson(globalThis as unknown as Port);
