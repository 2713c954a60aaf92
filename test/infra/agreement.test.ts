import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { detailTypes, eventSource } from '../../contracts/events.ts';
import { functions } from '../../lib/function-contracts.ts';
import { steps } from '../../contracts/functions.ts';
import { taskKey, taskStatusPk } from '../../contracts/table.ts';
import { callsOf } from '../../lib/asl-calls.ts';
import { permissions } from '../../lib/permissions.ts';
import { deployedApi } from './api-document.ts';
import type { Resource } from './synthesis.ts';
import { ofType, synthesis } from './synthesis.ts';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const machineFiles = readdirSync(new URL('../../statemachines/', import.meta.url)).filter((name) => name.endsWith('.asl.json'));
const machineTexts = machineFiles.map((name) => file(`statemachines/${name}`));
const stepSchemas = Object.keys((parse(file('contracts/steps.yaml')) as { components: { schemas: object } }).components.schemas);

const stepNames = Object.keys(steps).sort();
const kebabCase = (name: string): string => name.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase();
const named = (resources: readonly Resource[], property: string, name: string): Resource | undefined =>
  resources.find(({ properties }) => String(properties[property]).endsWith(name));

describe('a step has one name everywhere', () => {
  it('as a substitution of a state machine', () => {
    const used = machineTexts.flatMap((text) => callsOf(text).substitutions).flatMap((name) => /^(\w+)FunctionArn$/.exec(name)?.[1] ?? []);

    expect([...new Set(used)].sort()).toEqual(stepNames);
  });

  it('as the state that calls it', () => {
    const states = machineTexts.flatMap((text) => [...text.matchAll(/"(\w+)": \{\s*"Type": "Task",(?:\s*"Comment": "[^"]*",)?\s*"Resource": "\$\{(\w+)FunctionArn\}"/g)]);

    expect(states.map(([, state]) => state)).toEqual(states.map(([, , substitution]) => substitution));
    expect(new Set(states.map(([, state]) => state))).toEqual(new Set(stepNames));
  });

  it('as the schema of what it takes and gives', () => {
    const described = stepSchemas.flatMap((schema) => /^(\w+)(?:Input|Output)$/.exec(schema)?.[1] ?? []).filter((name) => name !== 'TaskExecution' && name !== 'GenerateConfig');

    expect([...new Set(described)].sort()).toEqual(stepNames);
    for (const name of stepNames) expect(stepSchemas).toEqual(expect.arrayContaining([`${name}Input`, `${name}Output`]));
  });

  it.each(Object.entries(steps))('as the file of %s', (name, { entry }) => {
    expect(entry).toBe(`steps/${kebabCase(name)}.ts`);
    expect(file(`lambdas/${entry}`)).toMatch(new RegExp(`step\\(\\s*${name},`));
  });

  it('as rows of the permission table', () => {
    expect(Object.keys(permissions).sort()).toEqual(Object.keys(functions).sort());
  });
});

describe('a function', () => {
  it.each(Object.entries(functions))('%s has its file', (_name, { entry }) => {
    expect(existsSync(new URL(`../../lambdas/${entry}`, import.meta.url))).toBe(true);
  });

  it('reads the variables that its contract names', () => {
    const reading = Object.entries(functions).filter(([, { environment }]) => environment.length > 0);

    for (const [name, { entry }] of reading) expect(file(`lambdas/${entry}`)).toContain(`environment('${name}')`);
  });

  it('runs for less time than its state waits for it', () => {
    const lambdas = ofType(synthesis('default'), 'AWS::Lambda::Function');
    for (const text of machineTexts) {
      for (const [, name = '', seconds] of text.matchAll(/"Resource": "\$\{(\w+)FunctionArn\}"[\s\S]*?"TimeoutSeconds": (\d+)/g)) {
        expect(named(lambdas, 'FunctionName', `-${name}`)?.properties['Timeout']).toBeLessThan(Number(seconds));
      }
    }
  });
});

describe('a state machine', () => {
  it.each(machineFiles)('%s is deployed byte for byte', (name) => {
    const machine = named(ofType(synthesis('default'), 'AWS::StepFunctions::StateMachine'), 'StateMachineName', name.replace('.asl.json', ''));

    expect(machine?.properties['DefinitionString']).toBe(file(`statemachines/${name}`));
  });

  it.each(machineFiles)('%s is given exactly the substitutions it uses', (name) => {
    const machine = named(ofType(synthesis('default'), 'AWS::StepFunctions::StateMachine'), 'StateMachineName', name.replace('.asl.json', ''));

    expect(Object.keys(machine?.properties['DefinitionSubstitutions'] as object).sort()).toEqual([...callsOf(file(`statemachines/${name}`)).substitutions].sort());
  });

  it.each([
    ['create-cores', 'coreTask'], ['delete-cores', 'coreTask'], ['deploy-template', 'deploymentTask'], ['create-devices', 'deviceTask'], ['delete-devices', 'deviceTask'], ['withdraw-deployment', 'deploymentTask'],
  ] as const)('%s writes the keys that the table contract builds', (name, kind) => {
    const text = file(`statemachines/${name}.asl.json`);

    expect(text).toContain(`States.Format('${taskKey('{}').pk}', $.taskId)`);
    expect(text).toContain(`"sk": { "S": "${taskKey('{}').sk}" }`);
    expect(text).toContain(`":statusPk": { "S": "${taskStatusPk(kind, 'InProgress')}" }`);
  });

  it('publishes the events of the event contract, but for those that functions publish, or word for machines that pass them on', () => {
    const text = machineTexts.join();
    const { CoreTemplateUpdatedEvent, CoreDriftDetectedEvent, TemplateVersionPublishedEvent, RedeploymentBreakerResetEvent, ...published } = detailTypes;

    expect(new Set([...text.matchAll(/"Source": "([^"]+)"/g)].map(([, source]) => source))).toEqual(new Set([eventSource]));
    expect(new Set([...text.matchAll(/"DetailType": "([^"]+)"/g)].map(([, type]) => type))).toEqual(new Set(Object.values(published)));
    for (const ofFunctions of [CoreTemplateUpdatedEvent, CoreDriftDetectedEvent, TemplateVersionPublishedEvent, RedeploymentBreakerResetEvent]) expect(text).not.toContain(ofFunctions);
  });
});

describe('a request that starts a machine', () => {
  it('is known to the step that reads it by its operation id', () => {
    type Input = { readonly properties: { readonly request: { readonly properties: { readonly operation: { readonly enum: readonly string[] } } } } };
    const { AcceptTaskInput, CancelTaskInput } = (parse(file('contracts/steps.yaml')) as { components: { schemas: { AcceptTaskInput: Input; CancelTaskInput: Input } } }).components.schemas;
    const known = [AcceptTaskInput, CancelTaskInput].flatMap(({ properties }) => properties.request.properties.operation.enum);
    const methods = Object.values(deployedApi('default').paths).flatMap(({ post, delete: deletion }) => [post, deletion]);
    const started = methods.flatMap((method) => (method?.['x-amazon-apigateway-integration'].type === 'aws' ? (method.operationId ?? []) : []));

    expect(started.sort()).toEqual(known.sort());
  });
});
