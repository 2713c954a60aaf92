import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { detailTypes } from '../../contracts/events.ts';
import { components } from '../adapters/components.ts';
import { jitter } from '../adapters/conflict-retry.ts';
import { deletedTemplates } from '../adapters/deleted-templates.ts';
import { eventBus } from '../adapters/event-bus.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { openDeployments } from '../adapters/open-deployments.ts';
import { retirements } from '../adapters/retirements.ts';
import { table } from '../adapters/table.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { desiringCores } from '../domain/retirement/desiring-cores.ts';
import { environment } from '../runtime/environment.ts';
import { http } from '../runtime/http.ts';
import type { Resources } from '../runtime/http.ts';
import { asError, logger } from '../runtime/logger.ts';
import { diffTemplate, getTemplate, getTemplateVersion, listTemplates, listTemplateVersions, postTemplate, putTemplate, removeTemplate } from './templates.ts';
import type { TemplatePorts } from './templates.ts';

/** Every resource of templates, with all its methods. */
export const templatesApi = (ports: TemplatePorts): Resources => ({
  '/templates': { GET: listTemplates(ports), POST: postTemplate(ports) },
  '/templates/{templateName}': { GET: getTemplate(ports), PUT: putTemplate(ports), DELETE: removeTemplate(ports) },
  '/templates/{templateName}/versions': { GET: listTemplateVersions(ports) },
  '/templates/{templateName}/versions/{version}': { GET: getTemplateVersion(ports) },
  '/templates/{templateName}/diff': { GET: diffTemplate(ports) },
});

/** The request has done its work: an event that the bus does not take fails nothing. */
const announcing = (put: ReturnType<typeof eventBus>): TemplatePorts['announce'] =>
  async ({ name: templateName, version: templateVersion }) => {
    try {
      const refused = await put([{ detailType: detailTypes.TemplateVersionPublishedEvent, detail: { templateName, templateVersion } }]);
      if (refused.size > 0) throw new Error('the bus did not take the event');
    } catch (error) {
      logger.error('the bus was not told of a version that is to be deployed by itself', { templateName, templateVersion, error: asError(error) });
    }
  };

const wired = () => {
  const { TABLE_NAME, COMPONENTS_ARN, RETIRE_DEPLOYMENTS_STATE_MACHINE_ARN, CORS_ORIGIN, EVENT_BUS_NAME } = environment('TemplatesApi');
  const rows = table(TABLE_NAME);
  const resources = templatesApi({
    templates: templateRows(rows),
    deletions: deletedTemplates(rows),
    cores: desiringCores(fleetDirectoryRows(rows)),
    tasks: openDeployments(taskRows(rows)),
    retirements: retirements(RETIRE_DEPLOYMENTS_STATE_MACHINE_ARN),
    components: components(COMPONENTS_ARN),
    clock: () => new Date(),
    incarnation: randomUUID,
    announce: announcing(eventBus(EVENT_BUS_NAME)),
    pause: (attempt) => delay(jitter(attempt)),
  });
  return http(resources, { corsOrigin: CORS_ORIGIN });
};

export const handler = wired();
