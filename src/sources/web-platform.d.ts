/**
 * The parts of the web platform that this room uses and that browsers, workers and Node
 * share. Only `tsconfig.core.json` reads this file: it compiles without the DOM library,
 * so anything not named here (document, window, navigator) is an error.
 */

interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare const AbortController: { new (): AbortController };

interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean }): TextDecoder };

interface URLSearchParams {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

interface URL {
  readonly href: string;
  readonly protocol: string;
  readonly origin: string;
  readonly hostname: string;
  readonly searchParams: URLSearchParams;
  readonly username: string;
  readonly password: string;
}
declare const URL: { new (url: string, base?: string): URL; canParse(url: string, base?: string): boolean };

declare function setTimeout(call: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number): void;
