import type { Operations } from '../wire/service.ts';
import type { Engine } from './engine.ts';
import { executionOperations } from './execution-operations.ts';
import { machineOperations } from './machine-operations.ts';
import { mapRunOperations } from './map-run-operations.ts';
import { startOperations } from './start-operations.ts';

/** The implemented operations of Step Functions. */
export const statesOperations = (engine: Engine): Operations => ({
  ...machineOperations(engine),
  ...startOperations(engine),
  ...executionOperations(engine),
  ...mapRunOperations(engine),
});
