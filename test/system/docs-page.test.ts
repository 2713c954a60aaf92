import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { apiContract, apiOperations } from '../../contracts/api-contract.ts';
import { apiExamples } from '../../contracts/api-examples.ts';
import { ensurePages } from '../../commands/pages.ts';
import { describeInChromium } from './browser.ts';

describe('the documentation page', () => {
  it('is built of nothing that its document does not name', async () => {
    const page = readFileSync(join(await ensurePages(), 'docs', 'index.html'), 'utf8');

    expect([...page.matchAll(/(?:href|src)="([^"#]+?)"/g)].map(([, file]) => file).filter((file) => !file?.startsWith('data:'))).toEqual(['swagger-ui.css', 'docs.css', 'swagger-ui-bundle.js', 'docs.js', 'openapi.json']);
  });

  it('tells of every operation what the contract says, and lets nobody send what they did not choose', async () => {
    const document = JSON.parse(readFileSync(join(await ensurePages(), 'docs', 'openapi.json'), 'utf8')) as typeof apiContract;
    const optional = Object.values(document.components.parameters);

    expect(Object.keys(document.paths)).toEqual(Object.keys(apiContract.paths));
    expect(document.components.schemas).toEqual(apiContract.components.schemas);
    expect(optional.filter(({ examples }) => examples !== undefined)).toEqual([]);
    for (const { operationId, request } of apiExamples.filter(({ method }) => method === 'GET')) {
      const operation = Object.values(document.paths).flatMap((methods) => Object.values(methods)).find((candidate) => candidate.operationId === operationId);
      if (request !== undefined) expect(operation?.description).toContain(`\`GET ${request.path.replace(/=eyJ.*/, '=eyJ…')}\``);
    }
  });
});

describeInChromium('the documentation page in Chromium', ({ apiUrl }) => [apiUrl], (site) => {
  /** What the page asked for by itself. */
  let loaded: readonly string[];
  beforeAll(async () => {
    await site.watched.page.goto(`${site.stack.apiUrl}/docs`);
    await site.watched.page.locator('.opblock').first().waitFor();
    loaded = [...site.watched.requests];
  }, 30_000);
  afterEach(() => expect(site.watched.faults()).toEqual([]));

  /** An operation, ready to be sent. */
  const triedOut = async (operationId: string): Promise<Locator> => {
    const operation = site.watched.page.locator(`.opblock[id$="-${operationId}"]`);
    if (!/\bis-open\b/.test((await operation.getAttribute('class')) ?? '')) await operation.locator('.opblock-summary-control').click();
    await operation.locator('.try-out').waitFor();
    const tryOut = operation.getByRole('button', { name: 'Try it out' });
    if (await tryOut.isVisible()) await tryOut.click();
    return operation;
  };

  const answerTo = async (operation: Locator): Promise<{ status: string; text: string }> => {
    await operation.getByRole('button', { name: 'Execute' }).click();
    const answer = operation.locator('.live-responses-table .response');
    await answer.waitFor();
    return { status: await answer.locator('.response-col_status').innerText(), text: await answer.locator('.response-col_description').innerText() };
  };

  it('shows every operation, and loads everything from the stack itself', async () => {
    const shown = await site.watched.page.locator('.opblock').evaluateAll((blocks) => blocks.map(({ id }) => id.split('-').at(-1)));

    expect(shown.sort()).toEqual(apiOperations.map(({ operation: { operationId } }) => operationId).sort());
    expect(loaded).toContain('GET /docs/openapi.json');
    expect(loaded.filter((request) => !request.startsWith('GET /docs'))).toEqual([]);
  });

  it('sends a request to the stack and shows its answer', async () => {
    const { status, text } = await answerTo(await triedOut('listCores'));

    expect(status).toMatch(/^200\b/);
    expect(text).toContain('"cores"');
  });

  it('sends the first example of a POST as it stands, which makes a task', async () => {
    const { status, text } = await answerTo(await triedOut('createCoreTask'));

    expect(status).toMatch(/^202\b/);
    expect(text).toMatch(/x-taskid: [\w-]{9}/);
  });

  it.each([['light', 1280], ['dark', 390]] as const)('is readable: %s, %i pixels wide', async (colorScheme, width) => {
    const { page, picture, violations } = site.watched;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await triedOut('createCoreTask');

    await picture(`docs-${colorScheme}-${width}`);
    // Sections look alike, and axe takes a minute for all of them.
    await page.evaluate("for (const section of [...document.querySelectorAll('.opblock-tag-section')].slice(2)) section.style.display = 'none'");

    expect(await violations(['color-contrast'])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});
