import type { InputTransformer, Target } from '@aws-sdk/client-eventbridge';
import { checkLength, constraint, invalid, LIMITS } from './limits.ts';
import { checkTargetArn } from './targets.ts';

/** What a template may name beside the values of its own map. */
const predefined = ['aws.events.rule-arn', 'aws.events.rule-name', 'aws.events.event.ingestion-time', 'aws.events.event', 'aws.events.event.json'];

const placeholder = /<([\w.-]+)>/g;

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** `$`, `$.detail.name` or `$.resources[0]`. */
const isPath = (path: string): boolean => /^\$(\.[^.[\]]+|\[(\d+|\*)\])*$/.test(path);

const checkPath = (member: string, path: string): void => {
  checkLength(member, path, LIMITS.pathCharacters);
  if (!isPath(path)) throw invalid(`Parameter ${member} is not valid. Reason: '${path}' is no JSON path in dot notation.`);
};

/** A template in braces must be JSON once values stand in it, for which any number will do, in quotes and out. */
const checkTemplate = (id: string, template: string, names: readonly string[]): void => {
  checkLength('inputTemplate', template, LIMITS.inputCharacters);
  if (template === '') throw constraint('inputTemplate', template, 'Member must have length greater than or equal to 1');
  const stranger = [...template.matchAll(placeholder)].map(([, name = '']) => name).find((name) => !names.includes(name) && !predefined.includes(name));
  if (stranger !== undefined) throw invalid(`Invalid InputTemplate for target ${id} : it names <${stranger}>, which is not in InputPathsMap.`);
  if (/^\s*\{/.test(template) && !isJson(template.replace(placeholder, '0'))) throw invalid(`Invalid InputTemplate for target ${id} : it is not JSON.`);
};

const checkTransformer = (id: string, { InputPathsMap = {}, InputTemplate = '' }: InputTransformer): void => {
  const paths = Object.entries(InputPathsMap);
  if (paths.length > LIMITS.pathsPerTransformer) throw invalid(`InputPathsMap of target ${id} has ${paths.length} entries; at most ${LIMITS.pathsPerTransformer} are allowed.`);
  for (const [name, path] of paths) {
    if (!LIMITS.pathName.test(name)) throw constraint('inputPathsMap', name, `Member must satisfy regular expression pattern: [A-Za-z0-9\\_\\-]+`);
    checkPath(`InputPathsMap.${name}`, path);
  }
  checkTemplate(id, InputTemplate, Object.keys(InputPathsMap));
};

const checkInput = (id: string, { Input, InputPath, InputTransformer: transformer }: Target): void => {
  if ([Input, InputPath, transformer].filter((member) => member !== undefined).length > 1) {
    throw invalid(`Only one of Input, InputPath, or InputTransformer must be provided for target ${id}.`);
  }
  checkLength('input', Input, LIMITS.inputCharacters);
  if (Input !== undefined && !isJson(Input)) throw invalid(`JSON syntax error in input for target ${id}.`);
  if (InputPath !== undefined) checkPath('inputPath', InputPath);
  if (transformer) checkTransformer(id, transformer);
};

/**
 * Refuses a target when it is put, rather than losing events for it.
 *
 * @param ruleRole of the rule, which holds for targets without one
 * @throws AwsError `ValidationException` · `NotImplementedLocally` for a kind of target that is not there
 */
export const checkTarget = (target: Target, ruleRole: string | undefined): void => {
  const { Id = '', Arn = '', RoleArn = ruleRole } = target;
  if (!LIMITS.name.test(Id)) throw constraint('targets.id', Id, 'Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+, with 1 to 64 characters');
  checkTargetArn(Arn);
  // A state machine has no policy of its own that could let EventBridge in.
  if (Arn.split(':')[2] === 'states' && RoleArn === undefined) throw invalid(`RoleArn is required for target ${Arn}.`);
  checkInput(Id, target);
};
