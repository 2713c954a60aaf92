import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { apiContract, apiOperations } from '../../contracts/api-contract.ts';
import { apiExamples } from '../../contracts/api-examples.ts';
import { ensurePages } from '../../commands/pages.ts';
import { describeInChromium, launchChromium, openPage, type WatchedPage } from './browser.ts';
import { borrowStack, type SystemStack } from './stack.ts';

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

describeInChromium('the documentation page in Chromium', () => {
  let stack: SystemStack;
  let browser: Browser;
  beforeAll(async () => {
    await ensurePages();
    stack = await borrowStack();
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await stack.giveBack();
  });

  const opened = async (options: { theme?: 'light' | 'dark'; width?: number } = {}): Promise<WatchedPage> => {
    const watched = await openPage(browser, { ...options, allowed: [stack.apiUrl] });
    await watched.page.goto(`${stack.apiUrl}/docs`);
    await watched.page.locator('.opblock').first().waitFor();
    return watched;
  };

  const operation = ({ page }: WatchedPage, operationId: string) => page.locator(`.opblock[id$="-${operationId}"]`);

  it('shows every operation, and loads everything from the stack itself', async () => {
    const watched = await opened();

    const shown = await watched.page.locator('.opblock').evaluateAll((blocks) => blocks.map(({ id }) => id.split('-').at(-1)));

    expect(shown.sort()).toEqual(apiOperations.map(({ operation: { operationId } }) => operationId).sort());
    expect(watched.requests.filter((request) => !request.startsWith('GET /docs'))).toEqual([]);
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('sends a request to the stack and shows its answer', async () => {
    const watched = await opened();
    const listCores = operation(watched, 'listCores');

    await listCores.locator('.opblock-summary-control').click();
    await listCores.getByRole('button', { name: 'Try it out' }).click();
    await listCores.getByRole('button', { name: 'Execute' }).click();
    const answer = listCores.locator('.live-responses-table .response');
    await answer.waitFor();

    expect(await answer.locator('.response-col_status').innerText()).toMatch(/^200\b/);
    expect(await answer.locator('.response-col_description').innerText()).toContain('"cores"');
    expect(watched.faults).toEqual([]);
    await watched.close();
  });

  it('sends the first example of a POST as it stands, which makes a task', async () => {
    const watched = await opened();
    const createCoreTask = operation(watched, 'createCoreTask');

    await createCoreTask.locator('.opblock-summary-control').click();
    await createCoreTask.getByRole('button', { name: 'Try it out' }).click();
    await createCoreTask.getByRole('button', { name: 'Execute' }).click();
    const answer = createCoreTask.locator('.live-responses-table .response');
    await answer.waitFor();

    expect(await answer.locator('.response-col_status').innerText()).toMatch(/^202\b/);
    expect(await answer.locator('.response-col_description').innerText()).toMatch(/x-taskid: [\w-]{9}/);
    await watched.close();
  });

  it.each([['light', 1280], ['dark', 1280], ['light', 390]] as const)('is readable: %s, %i pixels wide', async (theme, width) => {
    const watched = await opened({ theme, width });
    await operation(watched, 'createCoreTask').locator('.opblock-summary-control').click();
    await operation(watched, 'createCoreTask').getByRole('button', { name: 'Try it out' }).click();

    await watched.picture(`docs-${theme}-${width}`);

    expect((await watched.violations()).filter((violation) => violation.startsWith('color-contrast'))).toEqual([]);
    expect(await watched.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await watched.close();
  }, 60_000);
});
