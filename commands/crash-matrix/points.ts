import { faultKinds, type FaultKind, type Point } from './kinds.ts';

/** One run of a scenario with one fault. */
export interface Case {
  readonly scenario: string;
  readonly point: Point;
  readonly kind: FaultKind;
}

/** `create-cores/CreateCertificate:iot.RegisterThing#1/lost`, with `*` after the caller of a call that only a cold function makes. */
export const caseId = ({ scenario, point: { caller, service, operation, nth, cold }, kind }: Case): string =>
  `${scenario}/${caller}${cold ? '*' : ''}:${service}.${operation}#${nth}/${kind}`;

const form = /^([\w-]+)\/([\w-]+)(\*?):([a-z0-9-]+)\.(\w+)#(\d+)\/([\w-]+)$/;

/** @throws Error for an id of another form */
export const caseOf = (id: string): Case => {
  const [, scenario = '', caller = '', cold, service = '', operation = '', nth, kind] = form.exec(id) ?? [];
  if (!faultKinds.includes(kind as FaultKind)) throw new Error(`case '${id}' is not of the form scenario/Caller:service.Operation#n/kind, with one of the kinds ${faultKinds.join(', ')}`);
  return { scenario, kind: kind as FaultKind, point: { caller, service, operation, nth: Number(nth), cold: cold === '*' } };
};

const separator = ' + ';

/** Ids of cases that befall one run. */
export const scheduleId = (cases: readonly Case[]): string => cases.map(caseId).join(separator);

/** @throws Error for an id of another form, and for cases of several scenarios */
export const scheduleOf = (id: string): readonly [Case, ...Case[]] => {
  const [first, ...others] = id.split(separator).map(caseOf);
  if (first === undefined || others.some(({ scenario }) => scenario !== first.scenario)) throw new Error(`'${id}' names cases of several scenarios; a run is of one`);
  return [first, ...others];
};

/** A recorded call, its caller by the noun. */
export type TracedCall = Pick<Point, 'caller' | 'service' | 'operation'>;

const keyOf = ({ caller, service, operation }: TracedCall): string => `${caller}:${service}.${operation}`;

/** Each call with its place among those of its caller and operation. */
const numbered = (calls: readonly TracedCall[]): Omit<Point, 'cold'>[] => {
  const counts = new Map<string, number>();
  return calls.map((call) => {
    const nth = (counts.get(keyOf(call)) ?? 0) + 1;
    counts.set(keyOf(call), nth);
    return { ...call, nth };
  });
};

/** All calls of a run whose functions started from nothing, those marked that another run does not make. */
export const pointsOf = (cold: readonly TracedCall[], warm: readonly TracedCall[]): Point[] => {
  const known = new Set(numbered(warm).map((point) => `${keyOf(point)}#${point.nth}`));
  return numbered(cold).map((point) => ({ ...point, cold: !known.has(`${keyOf(point)}#${point.nth}`) }));
};
