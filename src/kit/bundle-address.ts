let address: string | undefined;

/** Where the bundle lies, for the embed code. A bundle says so when it runs. */
export function bundleAddress(): string {
  return address ?? document.baseURI;
}

export function setBundleAddress(url: string): void {
  address = url;
}
