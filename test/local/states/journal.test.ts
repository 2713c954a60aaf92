import { describe, expect, it } from '@jest/globals';
import { Journal } from '../../../local/states/journal.ts';
import type { HistoryEvent } from '../../../local/states/machine.ts';
import { byValueData } from '../data/by-value.ts';

const arn = 'arn:aws:states:us-east-1:111122223333:execution:any:1';

const event = (id: number, type: string): HistoryEvent => ({ id, previousEventId: id - 1, timestamp: 0, type });

const written = (rows: ConstructorParameters<typeof Journal>[0]) => new Journal(rows).eventsOf(arn)?.map(({ type }) => type);

describe('the journal', () => {
  it('has each event once, in order, however often it is written', () => {
    const rows = byValueData().rows<HistoryEvent[]>('events');
    const journal = new Journal(rows);
    const events = [event(1, 'ExecutionStarted')];
    journal.follow(arn, events);

    for (const [index, type] of ['TaskStateEntered', 'TaskScheduled', 'TaskStarted'].entries()) {
      journal.touch(arn);
      journal.flush(arn);
      journal.flush(arn);
      events.push(event(index + 2, type));
    }
    journal.touch(arn);
    journal.close();

    expect(written(rows)).toEqual(['ExecutionStarted', 'TaskStateEntered', 'TaskScheduled', 'TaskStarted']);
  });

  it('does not say that a state was left before it can say what followed', () => {
    const rows = byValueData().rows<HistoryEvent[]>('events');
    const journal = new Journal(rows);
    const events = [event(1, 'ExecutionStarted'), event(2, 'PassStateEntered'), event(3, 'PassStateExited')];
    journal.follow(arn, events);

    journal.touch(arn);
    journal.flush(arn);
    const between = written(rows);
    events.push(event(4, 'TaskStateEntered'));
    journal.touch(arn);
    journal.flush(arn);

    expect(between).toEqual(['ExecutionStarted', 'PassStateEntered']);
    expect(written(rows)).toEqual(['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'TaskStateEntered']);
  });

  it('leaves nothing of an execution that it is told to forget, whichever process wrote it', () => {
    const rows = byValueData().rows<HistoryEvent[]>('events');
    const first = new Journal(rows);
    const events = [event(1, 'ExecutionStarted')];
    first.follow(arn, events);
    first.touch(arn);
    first.close();
    const second = new Journal(rows);
    const goingOn = second.eventsOf(arn) ?? [];
    second.follow(arn, goingOn);
    goingOn.push(event(2, 'WaitStateEntered'));
    second.touch(arn);
    second.flush(arn);

    second.forget(arn);

    expect([...rows]).toEqual([]);
  });
});
