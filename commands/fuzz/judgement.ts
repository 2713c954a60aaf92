/** What is wrong with an answer, whatever was asked. */
import { apiContract } from '../../contracts/api-contract.ts';
import { deviations, type Answer } from '../answer-contract.ts';
import type { FuzzRequest } from './requests.ts';

interface ErrorBody {
  readonly code?: string;
  readonly details?: readonly { readonly field: string }[];
}

/** Characters of a field that an answer shows of a long name. */
const shownCharacters = 80;

/** Whether one of two places lies in the other: what is missing is named by itself, what has too many entries by the whole. */
const isRelated = (field: string, changed: string): boolean => {
  const [one, other] = [field.slice(0, shownCharacters), changed.slice(0, shownCharacters)];
  return one.startsWith(other) || other.startsWith(one);
};

const pathParameterNames = new Set(Object.keys(apiContract.paths).flatMap((path) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)));

/** Whether a field is a parameter or a header of the request. */
const isElsewhere = ({ path, headers }: FuzzRequest, field: string): boolean => {
  const query = new URLSearchParams(path.slice(path.indexOf('?') + 1));
  const isParameter = pathParameterNames.has(field) || (path.includes('?') && query.has(field));
  return isParameter || Object.keys(headers).includes(field.toLowerCase());
};

/** A refusal says which field is wrong: of a body that was wrong at one place, that place. */
const namingProblems = (request: FuzzRequest, { status, text }: Answer): string[] => {
  if (status !== 400) return [];
  const { code, details = [] } = JSON.parse(text) as ErrorBody;
  if (details.length === 0) return ['a 400 that names no field'];
  const { changed } = request;
  const inBody = changed !== undefined && changed !== '' && code === 'VALIDATION_FAILED';
  if (!inBody || details.some(({ field }) => isRelated(field, changed) || isRelated(field.replaceAll(/\["|"\]/g, '.'), changed))) return [];
  // The path, the query and headers may be wrong beside the body, and are looked at before it.
  if (details.some(({ field }) => isElsewhere(request, field))) return [];
  return [`a 400 that names ${details.map(({ field }) => field).join(', ')}, while ${changed} was changed`];
};

/** What is wrong with the answer, in words; nothing where all is well. */
export const problemsOf = (request: FuzzRequest, answer: Answer): string[] => {
  const deviating = deviations(answer);
  const outages = answer.status >= 500 ? [`status ${answer.status}`] : [];
  return [...outages, ...deviating, ...(deviating.length === 0 ? namingProblems(request, answer) : [])];
};
