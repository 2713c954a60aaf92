import { describe, expect, it } from '@jest/globals';
import { receiptOf } from '../../../lambdas/domain/deletion/receipt.ts';
import { aDeletion } from '../../builders/deletion.ts';
import { aCoreRow } from '../../builders/task.ts';

const run = { thingName: 'edge-1', item: aDeletion(), begun: { standing: 'Found' as const } };

describe('a receipt', () => {
  it('tells of nothing that the run has not done: what a former task removed is not told again', () => {
    expect(receiptOf(run, undefined, 'arn:')).toEqual({ removed: [], kept: [] });
  });

  it('tells of a policy once that several certificates had, and of none that is to be deleted twice', () => {
    const certificates = ['c1', 'c2'].map((certificateId) => ({ certificateId, policies: ['shared', 'own'] }));

    const receipt = receiptOf({ ...run, detached: { certificates, followUp: { name: 'delete001-0', policies: ['own'] } }, deleted: { thing: true, certificates: ['c1', 'c2'] } }, aCoreRow(), 'arn:');

    expect(receipt).toEqual({
      removed: [
        { part: 'policyAttachment', name: 'shared' }, { part: 'policyAttachment', name: 'own' }, { part: 'certificate', name: 'c1' }, { part: 'certificate', name: 'c2' },
        { part: 'thing', name: 'edge-1' }, { part: 'record', name: 'edge-1' },
      ],
      kept: [], followUp: { policies: ['own'], execution: 'arn:delete001-0' },
    });
  });

  it('has at most a hundred entries of a kind, whatever there was', () => {
    const many = Array.from({ length: 150 }, (_, index) => `c${index}`);
    const certificates = many.map((certificateId) => ({ certificateId, policies: [], usedBy: 'edge-2' }));

    const receipt = receiptOf({ ...run, left: { left: many, coreDevice: true }, detached: { certificates }, deleted: { thing: true, certificates: [] } }, aCoreRow(), 'arn:');

    expect([receipt.removed.length, receipt.kept.length]).toEqual([100, 100]);
  });

  it('says of a core without deprovisioning only that is kept which there was', () => {
    const item = aDeletion({ deprovision: false });

    expect(receiptOf({ ...run, item }, aCoreRow(), 'arn:').kept).toEqual([]);
    expect(receiptOf({ ...run, item }, aCoreRow({ certificateId: 'c1' }), 'arn:').kept).toEqual([{ part: 'certificate', name: 'c1', reason: 'deprovisioning was switched off' }]);
  });
});
