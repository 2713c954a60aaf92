import { CreateThingCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ensurePages } from '../../commands/pages.ts';
import { describeInChromium, launchChromium, openPage, type PageOptions, type WatchedPage } from './browser.ts';
import { borrowStack, type SystemStack } from './stack.ts';

describeInChromium('the console', () => {
  let stack: SystemStack;
  let browser: Browser;
  beforeAll(async () => {
    await ensurePages();
    stack = await borrowStack();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await stack.giveBack();
  });

  const open = async (link: string, options: Partial<PageOptions> = {}): Promise<WatchedPage> => {
    const watched = await openPage(browser, { allowed: [stack.apiUrl, stack.awsEndpoint], ...options });
    await watched.page.goto(new URL(link, stack.apiUrl).href);
    await heading(watched.page);
    return watched;
  };

  const heading = async (page: Page, text?: string): Promise<string> => {
    const found = page.getByRole('heading', { level: 1, ...(text !== undefined && { name: text, exact: true }) });
    await found.waitFor();
    return (await found.textContent()) ?? '';
  };

  /** A task with a core that succeeds and one that cannot: its thing is somebody else's. */
  const startTask = async (noun: string): Promise<{ taskId: string; good: string; bad: string; link: string }> => {
    const [good, bad] = [stack.ownName(`${noun}-good`), stack.ownName(`${noun}-bad`)];
    await stack.iot.send(new CreateThingCommand({ thingName: bad }));
    const taskId = await stack.api.start([stack.aCore({ name: good }), stack.aCore({ name: bad })]);
    return { taskId, good, bad, link: (await stack.api.task(taskId)).links.execution };
  };

  const headingsOf = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 2 }).allTextContents();

  it('leads from the link of a task to the error of the core that failed, while it happens', async () => {
    await stack.holdBack({ name: stack.ownName('story-good') }, 'for ever');
    const { taskId, good, bad, link } = await startTask('story');
    const watched = await open(link);
    const { page } = watched;

    await heading(page, taskId);
    await page.getByText('1 of 2 settled').waitFor();
    await page.getByRole('link', { name: /Map Run cores/ }).click();
    await heading(page, 'Map Run cores');
    await page.getByRole('link', { name: bad }).waitFor();
    await page.getByRole('link', { name: good }).waitFor();
    const whileItRuns = await headingsOf(page);
    await watched.picture('console-map-run-live');
    const accessible = await watched.violations();

    await stack.clearFaults();
    await page.getByRole('heading', { name: 'Succeeded' }).waitFor();
    await page.getByRole('status').getByText('Succeeded').waitFor();
    const atTheEnd = await headingsOf(page);
    const failedRow = page.getByRole('region', { name: 'Failed' }).getByRole('row').filter({ hasText: bad });
    expect(await failedRow.textContent()).toContain('THING_NOT_OURS');

    await failedRow.getByRole('link').click();
    await heading(page, bad);
    await page.getByRole('group', { name: 'State graph' }).getByRole('link', { name: 'Failed CoreFailed' }).click();
    const details = page.getByRole('region', { name: 'CoreFailed' });
    await details.waitFor();

    expect(whileItRuns).toEqual(['Failed', 'Running']);
    expect(atTheEnd).toEqual(['Failed', 'Succeeded']);
    expect(await details.textContent()).toMatch(new RegExp(`THING_NOT_OURS.*${bad}`));
    expect(await page.getByRole('link', { name: /^Caught error/ }).textContent()).toMatch(/Task · /);
    expect(await page.getByRole('table').last().textContent()).toMatch(/ExecutionStarted.*LambdaFunctionFailed.*FailStateEntered.*ExecutionFailed/);
    await watched.picture('console-failed-core');
    expect([...accessible, ...(await watched.violations())]).toEqual([]);
    expect(watched.faults).toEqual([]);
    expect(watched.requests.filter((request) => request.includes('/_local'))).toEqual([]);
    await watched.close();
  }, 60_000);

  it('shows retries of a state as they happen', async () => {
    const name = stack.ownName('retry');
    await stack.holdBack({ name }, 'for ever');
    const taskId = await stack.api.start([stack.aCore({ name })]);
    const { cores } = await stack.api.until('the child execution', () => stack.api.task(taskId), (task) => task.cores[0]?.links.execution !== undefined);
    const { page, close } = await open(cores[0]?.links.execution ?? '');

    const state = page.getByRole('group', { name: 'State graph' }).getByRole('link', { name: /CreateCertificate/ });
    await state.getByText(/retr(y|ies)/).waitFor();
    await state.click();
    await page.getByRole('heading', { name: 'Attempts' }).waitFor();
    const failed = await page.getByRole('region', { name: 'CreateCertificate' }).getByRole('listitem').first().textContent();
    await stack.clearFaults();
    await page.getByRole('status').getByText('Succeeded').waitFor({ timeout: 40_000 });

    expect(failed).toMatch(/Attempt 1.*Unavailable/);
    expect(await state.textContent()).toMatch(/^CreateCertificate.*retr(y|ies)$/);
    await close();
  }, 60_000);

  describe('once a task has ended', () => {
    let task: Awaited<ReturnType<typeof startTask>>;
    beforeAll(async () => {
      task = await startTask('ended');
      await stack.api.settled(task.taskId);
    });

    it('is walked through with the keyboard alone', async () => {
      const { page, faults, close } = await open('/console/');
      const focused = (): Promise<string> => page.evaluate("document.activeElement.matches('a') ? document.activeElement.textContent : ''") as Promise<string>;
      const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
      /** Tab until a link with that text has the focus. */
      const reach = async (text: string): Promise<void> => {
        for (let tries = 0; tries < 40 && !(await focused()).includes(text); tries += 1) await press('Tab');
        expect(await focused()).toContain(text);
      };

      await press('/');
      await page.keyboard.type(task.taskId);
      await press('Enter');
      await heading(page, task.taskId);
      await reach('Map Run cores');
      await press('Enter');
      await heading(page, 'Map Run cores');
      await page.getByRole('link', { name: task.bad }).waitFor();
      await reach(task.bad);
      await press('Enter');
      await heading(page, task.bad);
      await reach('CreateCertificate');
      await press('ArrowDown', 'Enter');
      await page.getByRole('region', { name: 'RegisterThing' }).waitFor();
      await press('Escape');
      await page.getByRole('region', { name: 'States' }).waitFor();
      await press('Escape');
      await heading(page, 'Map Run cores');
      await press('Escape');
      await heading(page, task.taskId);

      expect(faults).toEqual([]);
      await close();
    }, 40_000);

    const pages = async (): Promise<string[]> => {
      const failed = await stack.api.task(task.taskId);
      return ['/console/', task.link, ...failed.cores.flatMap(({ links }) => links.execution ?? [])];
    };

    it('is accessible and fits the screen, light and dark, wide and on a phone', async () => {
      const watched = await open('/console/');
      for (const [index, link] of (await pages()).entries()) {
        await watched.page.goto('about:blank');
        await watched.page.goto(new URL(link, stack.apiUrl).href);
        await heading(watched.page);
        for (const { colorScheme, width } of [{ colorScheme: 'light', width: 1280 }, { colorScheme: 'dark', width: 360 }] as const) {
          await watched.page.emulateMedia({ colorScheme });
          await watched.page.setViewportSize({ width, height: 800 });

          expect(await watched.violations()).toEqual([]);
          expect(await watched.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
          await watched.picture(`console-${index}-${colorScheme}-${width}`);
        }
      }
      expect(watched.faults).toEqual([]);
      await watched.close();
    }, 60_000);

    it('finds executions by machine, status and a part of their name', async () => {
      const { page, close } = await open('/console/');

      await page.getByRole('link', { name: /create-cores/ }).click();
      await page.getByRole('link', { name: 'Running', exact: true }).click();
      await page.getByText('No execution has this status.').waitFor();
      await page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'Succeeded' }).click();
      await page.getByRole('link', { name: task.taskId, exact: true }).waitFor();
      await page.getByRole('searchbox').fill(task.taskId.slice(1));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Executions named “${task.taskId.slice(1)}”` }).waitFor();

      expect(await page.locator('td a').allTextContents()).toEqual([task.taskId]);
      await close();
    });

    it('says that the endpoint is gone, what to do, and finds it again', async () => {
      const { page, close } = await open(task.link);
      await page.route(`${stack.awsEndpoint}/**`, (route) => route.abort());

      await page.getByRole('link', { name: 'Executions' }).click();
      await page.getByRole('alert').getByText(`${stack.awsEndpoint} does not answer. Start the stack again with npm start.`).waitFor();
      await page.unroute(`${stack.awsEndpoint}/**`);
      await page.getByRole('link', { name: task.taskId, exact: true }).waitFor();

      expect(await page.getByRole('alert').textContent()).toBe('');
      await close();
    });
  });

  it.each([
    ['/console/#/executions/arn:aws:states:us-east-1:111122223333:execution:none:none', 'There is no such execution'],
    ['/console/#/executions/nonsense', 'There is no such execution'],
    ['/console/#/map-runs/arn:aws:states:us-east-1:111122223333:mapRun:none/cores:none', 'There is no such Map Run'],
    ['/console/#/executions/arn:aws:states:us-east-1:111122223333:express:accept-task:one:two', 'one was an EXPRESS execution'],
    ['/console/#/elsewhere', 'There is no such page'],
  ])('says what it cannot show: %s', async (link, title) => {
    const { page, close } = await open(link);

    expect(await heading(page)).toBe(title);
    await close();
  });
});
