/** The code of Namibia, which elsewhere says that something is not available. */
export const isNamibia = (value: unknown): boolean => typeof value === 'string' && value.trim() === 'NA';

const ofCodes = /(?:iso|code|alpha)[-_ ]?[23]?$|(?:iso|alpha)[-_ ]?2/i;

/** Whether a member holds the code of Namibia: it is called one of codes. */
export const isCodeOfNamibia = (path: string, value: unknown): boolean => isNamibia(value) && ofCodes.test(path);

/** Finds out whether a column tells countries by codes of two letters. */
export class CountryColumn {
  #codes = 0;
  #others = 0;

  /** @param path of the column, which may be called one of codes */
  constructor(private readonly path: string | undefined) {}

  see(value: unknown): void {
    if (typeof value !== 'string' || value.trim() === '' || isNamibia(value)) return;
    if (/^\s*[A-Z]{2}\s*$/.test(value)) this.#codes++;
    else this.#others++;
  }

  get isOfCodes(): boolean {
    return this.#codes > this.#others || (this.#others === 0 && this.path !== undefined && ofCodes.test(this.path));
  }
}
