import { AwsError } from '../wire/service.ts';

/** Events that are to be delivered twice, as EventBridge may do with any of them. */
export interface Duplication {
  /** Of any kind when not given. */
  detailType?: string;
  /** How many events it still holds for. */
  times: number;
}

/** What was armed to be delivered twice; forgotten when the runtime ends. */
export interface Duplications {
  /** How often an event of a kind is delivered now, which uses a duplication up. */
  copies(detailType: string): 1 | 2;
  /** `POST`, `GET` and `DELETE /_local/events/duplicate`. */
  readonly control: Readonly<Record<string, (body: unknown) => Promise<Duplication[]>>>;
}

const readDuplication = (body: unknown): Duplication => {
  const { detailType, times = 1, ...unknown } = (body ?? {}) as Record<string, unknown>;
  const refuse = (problem: string): AwsError => new AwsError('ValidationException', `${problem}; send {"detailType": "<kind of event>", "times": <whole number from 1>}, both optional`);
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) throw refuse(`there is no '${stray}'`);
  if (detailType !== undefined && (typeof detailType !== 'string' || detailType === '')) throw refuse(`detailType is ${JSON.stringify(detailType)}`);
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) throw refuse(`times is ${JSON.stringify(times)}`);
  return { ...(detailType !== undefined && { detailType }), times };
};

export const duplications = (): Duplications => {
  let armed: Duplication[] = [];
  const told = async (): Promise<Duplication[]> => armed;
  return {
    copies(detailType) {
      const at = armed.findIndex((duplication) => (duplication.detailType ?? detailType) === detailType);
      if (at < 0) return 1;
      armed = armed.map((duplication, index) => (index === at ? { ...duplication, times: duplication.times - 1 } : duplication)).filter(({ times }) => times > 0);
      return 2;
    },
    control: {
      'POST /_local/events/duplicate': (body) => {
        armed = [...armed, readDuplication(body)];
        return told();
      },
      'GET /_local/events/duplicate': told,
      'DELETE /_local/events/duplicate': () => {
        armed = [];
        return told();
      },
    },
  };
};
