import { deletedTemplates } from '../../lambdas/adapters/deleted-templates.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { openDeployments } from '../../lambdas/adapters/open-deployments.ts';
import { templateRows } from '../../lambdas/adapters/template-rows.ts';
import type { TemplatePorts } from '../../lambdas/api/templates.ts';
import { templatesApi } from '../../lambdas/api/templates-api.ts';
import { desiringCores } from '../../lambdas/domain/retirement/desiring-cores.ts';
import type { Retirements } from '../../lambdas/domain/retirement/retirement-ports.ts';
import type { Components } from '../../lambdas/domain/templates/template-ports.ts';
import { http } from '../../lambdas/runtime/http.ts';
import { proxyEvent } from './read-api.ts';
import type { Answer } from './read-api.ts';
import type { TaskWorld } from './task-world.ts';
import { someComponents } from './template.ts';

interface TemplateSettings {
  readonly components?: Components;
  readonly retirements?: Retirements;
  /** Told of versions that are to be deployed by themselves. */
  readonly announce?: TemplatePorts['announce'];
}

/** The API of templates on a world: asks it as API Gateway would. */
export const templatesApiOf = (world: TaskWorld, { components = someComponents(), retirements = { start: () => Promise.resolve() }, announce = () => Promise.resolve() }: TemplateSettings = {}) => {
  let incarnations = 0;
  const handler = http(
    templatesApi({
      templates: templateRows(world.rows), deletions: deletedTemplates(world.rows), cores: desiringCores(fleetDirectoryRows(world.rows)), tasks: openDeployments(world.tasks),
      components, retirements, announce, clock: world.clock, incarnation: () => `incarnation-${(incarnations += 1)}`, pause: () => Promise.resolve(),
    }),
    { corsOrigin: '' },
  );
  return async (method: string, target: string, body?: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Answer> => {
    const text = body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body);
    const answer = await handler(proxyEvent(target, { method, headers, body: text }), {} as never);
    return { status: answer.statusCode, headers: answer.headers, body: (answer.body === '' ? undefined : JSON.parse(answer.body)) as Answer['body'] };
  };
};
