/** A server on loopback that does, step by step, what servers should not. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export type Step = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultServer {
  /** Scripts the next path, whatever is asked of it: one step per request, the last one for all that follow. Returns its address. */
  script(...steps: readonly Step[]): string;
  /** Requests that the address has had. */
  requests(address: string): readonly IncomingMessage[];
  /** Resolves when the client has closed the connection of the address's latest request. */
  closed(address: string): Promise<void>;
  close(): Promise<void>;
}

export async function startFaultServer(): Promise<FaultServer> {
  const scripts = new Map<string, { steps: readonly Step[]; requests: IncomingMessage[] }>();
  const server = createServer((request, response) => {
    const script = scripts.get((request.url ?? '').split('?', 1)[0]!);
    if (!script) {
      response.writeHead(404).end();
      return;
    }
    const step = script.steps[Math.min(script.requests.length, script.steps.length - 1)];
    script.requests.push(request);
    step?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const requests = (address: string) => scripts.get(address.slice(origin.length))?.requests ?? [];
  return {
    script(...steps) {
      const path = `/${scripts.size + 1}`;
      scripts.set(path, { steps, requests: [] });
      return origin + path;
    },
    requests,
    closed: (address) =>
      new Promise((resolve) => {
        const socket = requests(address).at(-1)?.socket;
        if (!socket || socket.destroyed) resolve();
        else socket.once('close', () => resolve());
      }),
    async close() {
      const closing = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closing;
    },
  };
}

type Headers = Readonly<Record<string, string>>;

export const body = (content: string | Uint8Array, headers: Headers = { 'content-type': 'application/json' }, status = 200): Step => (_, response) => {
  response.writeHead(status, headers).end(content);
};

export const json = (value: unknown, headers?: Headers): Step => body(JSON.stringify(value), headers);

export const status = (code: number, headers: Headers = {}): Step => (_, response) => {
  response.writeHead(code, headers).end();
};

/** Ends the connection before any answer. */
export const reset: Step = (request) => {
  request.socket.destroy();
};

/** Promises more bytes than it sends. */
export const halfBody = (content: string): Step => (request, response) => {
  response.writeHead(200, { 'content-length': String(content.length * 2) });
  response.write(content, () => request.socket.destroy());
};

/** Sends a start and then nothing, without ending. */
export const stall = (content = ''): Step => (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
  if (content) response.write(content);
};

export const silence: Step = () => undefined;

/** Sends one byte at a time. */
export const drip = (content: string): Step => (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const bytes = Buffer.from(content);
  let sent = 0;
  const next = () => {
    if (sent === bytes.length) response.end();
    else response.write(bytes.subarray(sent, ++sent), () => setImmediate(next));
  };
  next();
};

/** Never stops sending digits, without saying how many. */
export const endless: Step = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = '1'.repeat(16_384);
  const next = () => {
    if (!response.destroyed) response.write(chunk, () => setImmediate(next));
  };
  next();
};

export const redirectToItself: Step = (request, response) => {
  response.writeHead(302, { location: request.url ?? '/' }).end();
};

export const redirect = (location: string): Step => (_, response) => {
  response.writeHead(302, { location }).end();
};

export const gzip = (value: unknown): Step => body(gzipSync(JSON.stringify(value)), { 'content-type': 'application/json', 'content-encoding': 'gzip' });
