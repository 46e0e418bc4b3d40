import type { ExportKind } from './request.js';

/* A file of such a name cannot be opened on Windows. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name of a title in any script: no path, no control or direction characters, at most 80 characters and the kind. */
export const fileName = (title: string, kind: ExportKind): string => {
  const words = title.slice(0, 1000).normalize('NFC').replace(/[\p{C}\p{Z}\\/:*?"<>|%#&{}$!'`@+=~^;,()[\]]+/gu, '-');
  const name = [...words].slice(0, 80).join('').replace(/^[-.]+|[-.]+$/g, '');
  return `${!name || reserved.test(name) ? 'common-thread' : name}.${kind}`;
};

/* Safari reads the object URL some time after the click; a URL that is never revoked keeps the file in memory. */
const revokeAfter = 10_000;

/** Hands a file to the browser's downloads. Only after the reader asked for it. */
export const saveBlob = (blob: Blob, name: string, page: Document): void => {
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), revokeAfter);
};
