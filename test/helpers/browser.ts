/** A browser for Node tests that open the built files on real pages. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** Starts the browser that the tests use. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });
}

/** What a page has done since it was watched. */
export interface PageRecord {
  /** Uncaught errors, and what was written to the console as an error or a warning. */
  readonly complaints: string[];
  /** Directive and blocked address or sink of each breach of the page's policy. */
  readonly violations: string[];
  /** Every address asked for, in order. */
  readonly requests: string[];
}

/** Keeps a record of what a page complains of, breaks and asks for. Call before the page is opened. */
export async function watchPage(page: Page): Promise<PageRecord> {
  const record: PageRecord = { complaints: [], violations: [], requests: [] };
  page.on('pageerror', (error) => record.complaints.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') record.complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => record.requests.push(request.url()));
  await page.exposeFunction('reportViolation', (violation: string) => record.violations.push(violation));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      (window as unknown as { reportViolation(text: string): void }).reportViolation(`${effectiveDirective} ${blockedURI} ${sample}`.trim());
    });
  });
  return record;
}
