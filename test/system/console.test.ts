import { CreateThingCommand } from '@aws-sdk/client-iot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { succeeded } from '../../contracts/client.ts';
import { describeInChromium } from './browser.ts';

interface Mixed {
  taskId: string;
  /** Its core that succeeds. */
  good: string;
  /** Its core that cannot: its thing is somebody else's. */
  bad: string;
  link: string;
}

const heading = async (page: Page, text?: string): Promise<string> => {
  const found = page.getByRole('heading', { level: 1, ...(text !== undefined && { name: text, exact: true }) });
  await found.waitFor();
  return (await found.textContent()) ?? '';
};

const headingsOf = (page: Page): Promise<string[]> => page.getByRole('heading', { level: 2 }).allTextContents();

/** Whoever asks for what is not there is refused, and a browser says so. */
const withoutRefusals = (faults: readonly string[]): string[] => faults.filter((fault) => !/the server responded with a status of 40[04]/.test(fault));

describeInChromium('the console', ({ apiUrl, awsEndpoint }) => [apiUrl, awsEndpoint], (site) => {
  const startTask = async (noun: string): Promise<Mixed> => {
    const { stack } = site;
    const [good, bad] = [stack.ownName(`${noun}-good`), stack.ownName(`${noun}-bad`)];
    await stack.iot.send(new CreateThingCommand({ thingName: bad }));
    const taskId = await stack.api.start([stack.aCore({ name: good }), stack.aCore({ name: bad })]);
    return { taskId, good, bad, link: (await stack.api.task(taskId)).links.execution };
  };

  /** Loads the page anew, as someone who follows the link. */
  const open = async (link: string): Promise<Page> => {
    const { page } = site.watched;
    await page.goto('about:blank');
    await page.goto(new URL(link, site.stack.apiUrl).href);
    await heading(page);
    return page;
  };

  /** What is shown now is accessible and as wide as the screen, light and dark, wide and on a phone. */
  const expectFit = async (name: string): Promise<void> => {
    const { watched: { page, violations, picture } } = site;
    for (const { colorScheme, width } of [{ colorScheme: 'dark', width: 360 }, { colorScheme: 'light', width: 1280 }] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });

      expect(await violations()).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await picture(`${name}-${colorScheme}-${width}`);
    }
  };

  let ended: Mixed;
  beforeAll(async () => { ended = await startTask('ended'); });
  afterEach(async () => {
    await site.stack.clearFaults();
    expect(site.watched.faults()).toEqual([]);
  });

  it('leads from the link of a task to the error of the core that failed, while it happens', async () => {
    const { stack, watched } = site;
    await stack.stopShort({ name: stack.ownName('story-good') });
    const { taskId, good, bad, link } = await startTask('story');
    const page = await open(link);

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
    expect(watched.requests.filter((request) => request.includes('/_local'))).toEqual([]);
  }, 60_000);

  it('shows retries of a state as they happen', async () => {
    const { stack } = site;
    const name = stack.ownName('retry');
    await stack.holdBack({ name });
    await stack.stopShort({ name });
    const taskId = await stack.api.start([stack.aCore({ name })]);
    const { cores } = await stack.api.until('the child execution', () => stack.api.task(taskId), (task) => task.cores[0]?.links.execution !== undefined);
    const page = await open(cores[0]?.links.execution ?? '');

    const state = page.getByRole('group', { name: 'State graph' }).getByRole('link', { name: /CreateCertificate/ });
    await state.getByText('1 retry').waitFor();
    await state.click();
    await page.getByRole('heading', { name: 'Attempts' }).waitFor();
    const failed = await page.getByRole('region', { name: 'CreateCertificate' }).getByRole('listitem').first().textContent();
    await stack.clearFaults();
    await page.getByRole('status').getByText('Succeeded').waitFor();

    expect(failed).toMatch(/Attempt 1.*Unavailable/);
    expect(await state.textContent()).toMatch(/^CreateCertificate.*1 retry$/);
  }, 60_000);

  describe('once a task has ended', () => {
    beforeAll(async () => void (await site.stack.api.settled(ended.taskId)), 40_000);

    it('is walked through with the keyboard alone', async () => {
      const page = await open('/console/');
      const focused = (): Promise<string> => page.evaluate("document.activeElement.matches('a') ? document.activeElement.textContent : ''") as Promise<string>;
      const press = async (...keys: string[]): Promise<void> => { for (const key of keys) await page.keyboard.press(key); };
      /** Tab until a link with that text has the focus. */
      const reach = async (text: string): Promise<void> => {
        for (let tries = 0; tries < 40 && !(await focused()).includes(text); tries += 1) await press('Tab');
        expect(await focused()).toContain(text);
      };

      await press('/');
      await page.keyboard.type(ended.taskId);
      await press('Enter');
      await heading(page, ended.taskId);
      await reach('Map Run cores');
      await press('Enter');
      await heading(page, 'Map Run cores');
      await page.getByRole('link', { name: ended.bad }).waitFor();
      await reach(ended.bad);
      await press('Enter');
      await heading(page, ended.bad);
      await reach('CreateCertificate');
      await press('ArrowDown', 'Enter');
      await page.getByRole('region', { name: 'RegisterThing' }).waitFor();
      await press('Escape');
      await page.getByRole('region', { name: 'States' }).waitFor();
      await press('Escape');
      await heading(page, 'Map Run cores');
      await press('Escape');
      await heading(page, ended.taskId);
      expect(withoutRefusals(site.watched.faults())).toEqual([]);
    }, 40_000);

    const pages = async (): Promise<string[]> => {
      const failed = await site.stack.api.task(ended.taskId);
      return ['/console/', ended.link, ...failed.cores.flatMap(({ links }) => links.execution ?? [])];
    };

    it('is accessible and fits the screen, light and dark, wide and on a phone', async () => {
      for (const [index, link] of (await pages()).entries()) {
        await open(link);
        await expectFit(`console-${index}`);
      }
    }, 60_000);

    it('tells of a task that succeeded how many of its cores did not', async () => {
      const page = await open('/console/');

      const row = page.getByRole('row').filter({ hasText: ended.taskId });
      await row.getByText('1 failed').waitFor();

      expect(await row.textContent()).toMatch(/Succeeded.*2 items, 1 failed/);
    });

    it('finds executions by machine, status and a part of their name', async () => {
      const page = await open('/console/');

      await page.getByRole('link', { name: /create-cores/ }).click();
      await page.getByRole('link', { name: 'Running', exact: true }).click();
      await page.getByText('No execution has this status.').waitFor();
      await page.getByRole('navigation', { name: 'Status' }).getByRole('link', { name: 'Succeeded' }).click();
      await page.getByRole('link', { name: ended.taskId, exact: true }).waitFor();
      await page.getByRole('searchbox').fill(ended.taskId.slice(1));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Executions named “${ended.taskId.slice(1)}”` }).waitFor();

      expect(await page.locator('td a').allTextContents()).toEqual([ended.taskId]);
      expect(withoutRefusals(site.watched.faults())).toEqual([]);
    });

    it('leads to its retry, and from there back', async () => {
      const { stack } = site;
      const { id: taskId } = await succeeded(stack.api.POST('/coreTasks/{taskId}/retry', { params: { path: { taskId: ended.taskId } }, body: { codes: ['THING_NOT_OURS'] } }));
      await stack.api.settled(taskId);
      const page = await open(ended.link);

      await page.getByRole('link', { name: taskId }).click();
      await heading(page, taskId);
      await page.getByRole('definition').getByRole('link', { name: ended.taskId }).waitFor();
      await expectFit('console-retry');
      await page.getByRole('definition').getByRole('link', { name: ended.taskId }).click();
      await heading(page, ended.taskId);
    }, 60_000);

    it('says that the endpoint is gone, what to do, and finds it again', async () => {
      const { stack, watched } = site;
      const page = await open(ended.link);
      await page.route(`${stack.awsEndpoint}/**`, (route) => route.abort());

      await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Executions' }).click();
      await page.getByRole('alert').getByText(`${stack.awsEndpoint} does not answer. Start the stack again with npm start.`).waitFor();
      await page.unroute(`${stack.awsEndpoint}/**`);
      await page.getByRole('link', { name: ended.taskId, exact: true }).waitFor();

      expect(await page.getByRole('alert').textContent()).toBe('');
      expect(watched.faults().filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });

  describe('with a deployment', () => {
    const cli = { key: 'aws.greengrass.Cli', version: '2.12.6' };
    const code = 'S3_HEAD_OBJECT_ACCESS_DENIED';
    let names: { template: string; good: string; bad: string };

    beforeAll(async () => {
      const { stack } = site;
      names = { template: stack.ownName('line'), good: stack.ownName('press-good'), bad: stack.ownName('press-bad') };
      const { template: templateName, good, bad } = names;
      await stack.api.provision([stack.anAwsCore({ name: good }), stack.anAwsCore({ name: bad })]);
      await stack.control('POST', '/devices/power-on', { cores: [good, bad] });
      await stack.api.POST('/templates', { body: { name: templateName, components: [cli] } });
      await stack.api.PUT('/templates/{templateName}', { params: { path: { templateName } }, body: { components: [cli, { key: 'aws.greengrass.LogManager', version: '2.3.7' }] } });
      await stack.control('POST', '/devices/faults', { cores: [bad], code });
    }, 60_000);
    afterAll(() => site.stack.control('POST', '/devices/power-off', { cores: [names.good, names.bad] }));

    it('leads from the list of deployments to the core that failed and its cure, and on to the fleet and the template', async () => {
      const { stack, watched } = site;
      const { template, good, bad } = names;
      const page = await open('/console/#/deployments');
      const { response } = await stack.api.POST('/deploymentTasks', { body: { template: { name: template }, targets: { thingNames: [good, bad, stack.ownName('nobody')] } } });
      const taskId = response.headers.get('x-taskid') ?? '';

      const row = page.getByRole('row').filter({ hasText: taskId });
      await row.getByText('1 failed').waitFor();
      await row.getByText('1 succeeded').waitFor();
      await expectFit('console-deployments');
      await row.getByRole('link').focus();
      await page.keyboard.press('Enter');
      await heading(page, `${template} version 2`);
      await page.getByText('2 of 2 cores settled').waitFor();
      await page.getByRole('status').getByText('Failed').waitFor();
      expect(await headingsOf(page)).toEqual(['Failed', 'Succeeded', 'Skipped']);
      const failed = page.getByRole('region', { name: 'Failed' });
      expect(await failed.textContent()).toMatch(new RegExp(`${bad}${code}.*simulated fault.*allow s3:GetObject`));
      expect(await page.getByRole('region', { name: 'Succeeded' }).textContent()).toContain(good);
      expect(await page.getByRole('region', { name: 'Skipped' }).textContent()).toContain('NOT_A_CORE');
      await expectFit('console-deployment');

      await failed.getByRole('link', { name: bad }).click();
      await heading(page, bad);
      await page.goBack();
      await heading(page, `${template} version 2`);
      await page.keyboard.press('Escape');
      await heading(page, 'Deployments');
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Fleet' }).click();
      const inFleet = page.getByRole('row').filter({ hasText: template });
      await inFleet.waitFor();
      expect(await inFleet.textContent()).toBe(`${template}version 2, newest211 failed1 succeeded${code} 1`);
      await expectFit('console-fleet');

      await inFleet.getByRole('link').click();
      await heading(page, template);
      expect(await headingsOf(page)).toEqual(['Version 2', 'Version 1']);
      await page.getByText('What changed since version 1').click();
      await page.getByText('added aws.greengrass.LogManager 2.3.7').waitFor();
      await expectFit('console-template');
      expect(watched.requests.filter((request) => request.includes('/_local'))).toEqual([]);
    }, 60_000);

    it('tells of a cancelled task what became of its cores, and leads to its retry', async () => {
      const { stack } = site;
      const { template, good } = names;
      await stack.control('POST', '/devices/power-off', { cores: [good] });
      const { id } = await stack.api.deploy({ template: { name: template, version: 1 }, targets: { thingNames: [good] } });
      const page = await open(`/console/#/deployments/${id}`);
      await page.getByRole('region', { name: 'Queued' }).getByText(good).waitFor();

      await succeeded(stack.api.POST('/deploymentTasks/{taskId}/cancel', { params: { path: { taskId: id } } }));
      await page.getByText('1 withdrawn').waitFor();
      await page.getByRole('status').getByText('Cancelled').waitFor();
      expect(await page.getByRole('region', { name: 'Cancelled' }).textContent()).toMatch(new RegExp(`${good}.*CANCELED.*the core desires version 2 of template`));
      await expectFit('console-cancelled');

      await stack.control('POST', '/devices/power-on', { cores: [good] });
      const { id: taskId } = await succeeded(stack.api.POST('/deploymentTasks/{taskId}/retry', { params: { path: { taskId: id } } }));
      await stack.api.reported(taskId);
      await open(`/console/#/deployments/${id}`);
      await page.getByRole('link', { name: taskId }).click();
      await page.getByRole('link', { name: id }).waitFor();
      await page.getByText('1 of 1 core settled').waitFor();
      await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
      await page.getByText(`${taskId} · retry of ${id}`).waitFor();
      await page.getByText(`${id} · retried · cancelled`).waitFor();
    }, 90_000);

    it('tells of a task that came by itself what triggered it', async () => {
      const { stack } = site;
      const { template } = names;
      await stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: template } }, body: { components: [cli], autoDeploy: true } });
      const page = await open('/console/#/deployments');

      const row = page.getByRole('row').filter({ hasText: `${template} version 3` });
      await row.getByText('triggered by a published version').waitFor();
      await expectFit('console-triggered-list');
      await row.getByRole('link').click();
      await page.getByRole('definition').getByText(/^a published version, /).waitFor();
      await expectFit('console-triggered');
    }, 60_000);

    it('says that the API is gone, and finds it again', async () => {
      const { stack, watched } = site;
      const page = await open('/console/#/deployments');
      await page.route(`${stack.apiUrl}/fleet/**`, (route) => route.abort());

      await page.getByRole('link', { name: 'Fleet' }).click();
      await page.getByRole('alert').getByText(`${stack.apiUrl} does not answer. Start the stack again with npm start.`).waitFor();
      await page.unroute(`${stack.apiUrl}/fleet/**`);
      await page.getByRole('link', { name: names.template }).first().waitFor();

      expect(await page.getByRole('alert').textContent()).toBe('');
      expect(watched.faults().filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
    });
  });

  it.each([
    ['/console/#/executions/arn:aws:states:us-east-1:111122223333:execution:none:none', 'There is no such execution'],
    ['/console/#/executions/nonsense', 'There is no such execution'],
    ['/console/#/map-runs/arn:aws:states:us-east-1:111122223333:mapRun:none/cores:none', 'There is no such Map Run'],
    ['/console/#/executions/arn:aws:states:us-east-1:111122223333:express:accept-task:one:two', 'one was an EXPRESS execution'],
    ['/console/#/deployments/no-such-1', 'There is no such deployment'],
    ['/console/#/templates/no-such-line', 'There is no such template'],
    ['/console/#/elsewhere', 'There is no such page'],
  ])('says what it cannot show: %s', async (link, title) => {
    const page = await open(link);

    expect(await heading(page)).toBe(title);
    expect(withoutRefusals(site.watched.faults())).toEqual([]);
  });
});
