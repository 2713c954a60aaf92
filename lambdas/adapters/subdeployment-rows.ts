import type { SubdeploymentRow } from '../../contracts/template-rows.ts';
import { subdeploymentKey } from '../../contracts/table.ts';
import type { Subdeployments } from '../domain/deployments/deployment-ports.ts';
import { assigned } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Subdeployments in the table. */
export const subdeploymentRows = (rows: Pick<Table, 'get' | 'put' | 'update'>): Subdeployments => ({
  find: (taskId) => rows.get<SubdeploymentRow>(subdeploymentKey(taskId)),
  claim: (row) => rows.put({ put: row, condition: { expression: 'attribute_not_exists(pk)' } }),
  // Safe to repeat: what is made of a subdeployment is the same each time.
  activate: ({ taskId, of, state, groupArn, deploymentId, jobId }) =>
    rows.update({
      key: subdeploymentKey(taskId),
      ...assigned({ state, groupArn, deploymentId, jobId }),
      condition: { expression: '#of = :of AND #state <> :retiring', names: ['of', 'state'], values: { of, retiring: 'Retiring' } },
    }),
});
