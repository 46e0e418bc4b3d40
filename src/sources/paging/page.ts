/** A page that has come, as paging sees it. */
export interface CurrentPage {
  readonly json: unknown;
  /** Address that it came from. */
  readonly url: string;
  /** An answer's header; null where there is none, or where CORS hides it. */
  readonly header: (name: string) => string | null;
  /** Records in this page. */
  readonly rows: number;
  /** Records in the pages before it. */
  readonly before: number;
  /** Records in all pages, where the payload says so. */
  readonly total?: number | undefined;
}

/** The address of the page after this one, relative to this one's or absolute; undefined where this is the last. */
export type NextPage = (page: CurrentPage) => string | undefined;

/** The address of a page with some parameters of its query set. */
export function withQuery(url: string, parameters: Readonly<Record<string, string | number>>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, String(value));
  return address.href;
}

/** A whole number in the query of an address. */
export function queried(url: string, name: string): number | undefined {
  const value = new URL(url).searchParams.get(name);
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}
