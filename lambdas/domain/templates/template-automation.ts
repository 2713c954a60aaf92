import type { TemplateRow } from '../../../contracts/template-rows.ts';
import type { AskedAutomation, TemplateAutomation } from './template-ports.ts';

/** Only the members that say what is done by itself. */
export const askedAutomation = ({ autoDeploy, onFailure, onDrift }: AskedAutomation): AskedAutomation => ({
  ...(autoDeploy !== undefined && { autoDeploy }), ...(onFailure !== undefined && { onFailure }), ...(onDrift !== undefined && { onDrift }),
});

/** What is done by itself where nobody has said. */
export const effectiveAutomation = ({ autoDeploy = false, onFailure = 'retry', onDrift = 'report' }: AskedAutomation): Required<AskedAutomation> => ({ autoDeploy, onFailure, onDrift });

/**
 * What a template says once a request has been taken: what the request does not mention stays. A version that is published
 * while the template says `autoDeploy` is to be deployed; one that waits for it no longer is where that is switched off.
 *
 * @param published the version that the request makes, if it makes one
 */
export const automationAfter = (template: TemplateAutomation, asked: AskedAutomation, published?: NonNullable<TemplateRow['publishing']>): TemplateAutomation => {
  const automation = { ...askedAutomation(template), ...asked };
  const publishing = published ?? template.publishing;
  return { ...automation, ...(automation.autoDeploy === true && publishing !== undefined && { publishing }) };
};

/** Whether two say the same. */
export const isSameAutomation = (one: TemplateAutomation, other: TemplateAutomation): boolean =>
  one.autoDeploy === other.autoDeploy && one.onFailure === other.onFailure && one.onDrift === other.onDrift && one.publishing?.version === other.publishing?.version;
