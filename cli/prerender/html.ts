/** A piece of HTML that is safe to write. Made only here, so that no text of a feed becomes markup. */
export interface Html {
  readonly html: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

export const nothing: Html = { html: '' };

/** Text as text. A lone surrogate and characters that no page may hold become U+FFFD. */
export function text(value: string): Html {
  const lawful = value.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\ufffd');
  return { html: lawful.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;') };
}

/** An element with what is in it; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const given = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${text(value).html}"`));
  return { html: `<${name}${given.join('')}>${join(children).html}</${name}>` };
}

export function join(pieces: readonly Html[], separator: Html = nothing): Html {
  return { html: pieces.map(({ html }) => html).join(separator.html) };
}

/** A sentence with a piece in it; `say` gives the sentence around what it is given. */
export function sentence(say: (held: string) => string, piece: Html): Html {
  const [before = '', after = ''] = say('\u0000').split('\u0000');
  return join([text(before), piece, text(after)]);
}

/** One piece in each line. */
export function lines(pieces: readonly Html[]): Html {
  return { html: pieces.filter(({ html }) => html !== '').map(({ html }) => `${html}\n`).join('') };
}

/** JSON in a script that is never run. `<` is escaped, so that nothing in it ends the script. */
export function data(type: string, value: unknown): Html {
  return { html: `<script type="${type}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>` };
}

/** An address that may stand in a link: https, http, mailto, or one relative to the page; else undefined. */
export function linkAddress(address: string): string | undefined {
  let protocol: string;
  try {
    ({ protocol } = new URL(address, 'https://page.example/'));
  } catch {
    return undefined;
  }
  return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? address : undefined;
}
