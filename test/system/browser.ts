/** Debian's Chromium, as a test drives it: every page is watched for errors, and for requests to hosts it has no business with. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const installed = candidates.find((path) => existsSync(path));

/** Describes tests that need a browser: skipped, and said to be, where none is installed. */
export const describeInChromium = installed === undefined ? describe.skip : describe;

if (installed === undefined) {
  process.stderr.write(`tests in a browser are skipped: there is none of ${candidates.join(', ')}; on Debian install one with apt-get install chromium\n`);
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const screenshots = join(import.meta.dirname, '..', '..', 'build', 'screenshots');

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: installed,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

export interface WatchedPage {
  readonly page: Page;
  /** What went wrong in it so far: errors it printed or threw, and requests to other hosts than those allowed. */
  readonly faults: readonly string[];
  /** Paths it asked for, by method, e.g. `GET /console/`. */
  readonly requests: readonly string[];
  /** Violations of accessibility rules, in words. */
  violations(): Promise<string[]>;
  /** Keeps a picture of it in `build/screenshots`, to be looked at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface PageOptions {
  theme?: 'light' | 'dark';
  width?: number;
  /** Origins that the page may ask. */
  allowed: readonly string[];
}

interface Violation {
  id: string;
  nodes: Array<{ html: string; failureSummary: string }>;
}

export const openPage = async (browser: Browser, { theme = 'light', width = 1280, allowed }: PageOptions): Promise<WatchedPage> => {
  const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    const { protocol, origin, pathname } = new URL(request.url());
    if (protocol === 'data:') return;
    requests.push(`${request.method()} ${pathname}`);
    if (!allowed.includes(origin)) faults.push(`asked ${request.url()}`);
  });
  return {
    page,
    faults,
    requests,
    violations: async () => {
      if (!(await page.evaluate("'axe' in window"))) await page.evaluate(readFileSync(axe, 'utf8'));
      const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)")) as Violation[];
      return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
    },
    picture: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    },
    close: () => context.close(),
  };
};
