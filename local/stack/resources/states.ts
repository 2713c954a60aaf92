import { readFileSync } from 'node:fs';
import { jsonText, physicalName, text } from '../resource.ts';
import type { Creators, NewResource, Properties, Site } from '../resource.ts';

const definitionText = ({ logicalId, properties }: NewResource, site: Site): string => {
  const { DefinitionString, Definition, DefinitionS3Location } = properties;
  if (DefinitionString !== undefined) return jsonText(DefinitionString);
  if (Definition !== undefined) return jsonText(Definition);
  const { Key } = (DefinitionS3Location ?? {}) as Properties;
  const path = typeof Key === 'string' ? site.asset(Key) : undefined;
  if (!path) throw new Error(`the definition of state machine ${logicalId} is not among the synthesized assets; make them with: npm run synth`);
  return readFileSync(path, 'utf8');
};

/** Values go in as they are: a definition quotes them itself. */
const substitute = (definition: string, substitutions: Properties): string =>
  definition.replace(/\$\{([A-Za-z0-9_]+)\}/g, (whole, name: string) => (Object.hasOwn(substitutions, name) ? String(substitutions[name]) : whole));

export const states: Creators = {
  'AWS::StepFunctions::StateMachine': async (resource, site) => {
    const { logicalId, properties } = resource;
    const name = text(properties.StateMachineName) ?? physicalName(site, logicalId, 80);
    const definition = substitute(definitionText(resource, site), (properties.DefinitionSubstitutions ?? {}) as Properties);
    const roleArn = text(properties.RoleArn) ?? '';
    const { region, account } = site.cloud;
    site.iam.identities.assume(roleArn, name, { service: 'states.amazonaws.com', sourceArn: `arn:aws:states:${region}:${account}:stateMachine:${name}` });
    const { stateMachineArn } = (await site.cloud.service('states').call('CreateStateMachine', {
      name, definition, roleArn, type: text(properties.StateMachineType) ?? 'STANDARD',
    })) as { stateMachineArn: string };
    return { ref: stateMachineArn, attributes: { Arn: stateMachineArn, Name: name, StateMachineRevisionId: 'INITIAL' } };
  },
};
