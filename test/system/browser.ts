/** A stack's pages in Debian's Chromium: every page is watched for errors, and for requests to hosts it has no business with. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ensurePages } from '../../commands/pages.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const installed = candidates.find((path) => existsSync(path));

if (installed === undefined) {
  process.stderr.write(`tests in a browser are skipped: there is none of ${candidates.join(', ')}; on Debian install one with apt-get install chromium\n`);
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const screenshots = join(import.meta.dirname, '..', '..', 'build', 'screenshots');

const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: installed,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });

export interface WatchedPage {
  readonly page: Page;
  /** What went wrong in it since this was last asked: errors it printed or threw, and requests to other hosts than those allowed. */
  faults(): string[];
  /** Paths it asked for, by method, e.g. `GET /console/`. */
  readonly requests: readonly string[];
  /** Violations of accessibility rules, in words; of these rules only, or of all. */
  violations(rules?: readonly string[]): Promise<string[]>;
  /** Keeps a picture of it in `build/screenshots`, to be looked at. */
  picture(name: string): Promise<void>;
}

interface Violation {
  id: string;
  nodes: Array<{ html: string; failureSummary: string }>;
}

/** @param allowed origins that the page may ask */
const openPage = async (browser: Browser, allowed: readonly string[]): Promise<WatchedPage> => {
  const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
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
    faults: () => faults.splice(0),
    requests,
    violations: async (rules) => {
      if (!(await page.evaluate("'axe' in window"))) await page.evaluate(readFileSync(axe, 'utf8'));
      const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) });
      const found = (await page.evaluate(`axe.run(document, ${options}).then(({ violations }) => violations)`)) as Violation[];
      return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
    },
    picture: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });
    },
  };
};

export interface Site {
  readonly stack: SystemStack;
  /** The one page of these tests: a test goes where it wants to be, and leaves nothing behind but the place. */
  readonly watched: WatchedPage;
}

/**
 * Describes what a stack's pages do in a browser: skipped, and said to be, where none is installed.
 *
 * @param allowed origins that the page may ask
 * @param tests gets a site that is there once the tests run
 */
export const describeInChromium = (subject: string, allowed: (stack: SystemStack) => readonly string[], tests: (site: Site) => void): void => {
  (installed === undefined ? describe.skip : describe)(subject, () => {
    let browser: Browser;
    const site = {} as { stack: SystemStack; watched: WatchedPage };
    beforeAll(async () => {
      [site.stack, browser] = await Promise.all([borrowStack(), launchChromium(), ensurePages()]);
      site.watched = await openPage(browser, allowed(site.stack));
    }, 60_000);
    afterAll(async () => void (await Promise.all([browser.close(), site.stack.giveBack()])), 60_000);
    tests(site);
  });
};
