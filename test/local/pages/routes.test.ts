import { describe, expect, it } from '@jest/globals';
import { executionArnOf, isExecutionArn, isExpress, labelOf, machineNameOf, nameOf, shortName } from '../../../local/pages/console/arn.ts';
import { hashOf, routeOf } from '../../../local/pages/console/routes.ts';
import type { Route } from '../../../local/pages/console/routes.ts';

const child = 'arn:aws:states:us-east-1:111122223333:execution:create-cores/cores:0b7d';
const mapRun = 'arn:aws:states:us-east-1:111122223333:mapRun:create-cores/cores:4f1c';

describe('an address of the console', () => {
  it.each<Route>([
    { page: 'home' },
    { page: 'home', machine: 'create-cores', status: 'TIMED_OUT', name: 'a&b = c' },
    { page: 'execution', arn: child },
    { page: 'execution', arn: child, state: 'Tell the fleet? & go on' },
    { page: 'map-run', arn: mapRun },
    { page: 'deployments' },
    { page: 'deployments', status: 'InProgress' },
    { page: 'deployment', id: 'd4Tk8_qLm' },
    { page: 'fleet' },
    { page: 'template', name: 'press-line' },
    { page: 'unknown', path: '/elsewhere' },
  ])('leads back to where it was made for: %j', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it('of an execution is its ARN, readable, as task links have it', () => {
    expect(hashOf({ page: 'execution', arn: child })).toBe(`#/executions/${child}`);
  });

  it.each([
    ['', { page: 'home' }],
    ['#', { page: 'home' }],
    ['#/?status=BROKEN', { page: 'home' }],
    ['#/deployments?status=Broken', { page: 'deployments' }],
    ['#/templates/', { page: 'unknown', path: '/templates/' }],
    ['#/executions/', { page: 'unknown', path: '/executions/' }],
    ['#/executions/100%', { page: 'execution', arn: '100%' }],
  ])('that nobody made is taken as well as it can be: %s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });
});

describe('an ARN', () => {
  it('tells machine, label and name', () => {
    expect([machineNameOf(child), labelOf(child), nameOf(child)]).toEqual(['create-cores', 'cores', '0b7d']);
    expect([machineNameOf(mapRun), labelOf(mapRun), nameOf(mapRun)]).toEqual(['create-cores', 'cores', '4f1c']);
  });

  it('of an EXPRESS execution is told apart', () => {
    expect(isExpress('arn:aws:states:us-east-1:111122223333:express:accept-task:name:9c')).toBe(true);
    expect(isExpress(child)).toBe(false);
  });

  it('is what a search for one finds, and a name is not', () => {
    expect([child, 'fHWem0pse', 'arn:aws:states:us-east-1:111122223333:stateMachine:create-cores'].map(isExecutionArn)).toEqual([true, false, false]);
  });

  it('of an execution follows from its machine and its name', () => {
    expect(executionArnOf('arn:aws:states:us-east-1:111122223333:stateMachine:create-cores', 'fHWem0pse')).toBe('arn:aws:states:us-east-1:111122223333:execution:create-cores:fHWem0pse');
  });

  it('names a machine without what all machines of the deployment begin with', () => {
    expect([shortName('fleet-dev-create-cores', 'fleet-dev'), shortName('other', 'fleet-dev')]).toEqual(['create-cores', 'other']);
  });
});
