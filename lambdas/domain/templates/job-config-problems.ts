import type { JobConfig } from '../../../contracts/template-rows.ts';
import type { Problem } from '../requests/answer.ts';

/** Whether a number has so many decimal places at most; `Number` prints the shortest decimal that it is read from. */
const hasPlaces = (value: number, places: number): boolean => (String(value).split('.')[1] ?? '').length <= places;

/**
 * What Greengrass refuses in a rollout of the right form (API reference of CreateDeployment, read 2026-11-23).
 *
 * @param field where it stands in the request
 */
export const jobConfigProblems = ({ jobExecutionsRolloutConfig, abortConfig }: JobConfig, field: string): Problem[] => [
  ...rolloutProblems(jobExecutionsRolloutConfig ?? {}, `${field}.jobExecutionsRolloutConfig`),
  ...(abortConfig?.criteriaList ?? []).flatMap(({ thresholdPercentage }, index) =>
    hasPlaces(thresholdPercentage, 2) ? [] : [{ field: `${field}.abortConfig.criteriaList[${index}].thresholdPercentage`, problem: `must have at most 2 decimal places, not ${thresholdPercentage}` }],
  ),
];

const rolloutProblems = ({ maximumPerMinute, exponentialRate }: NonNullable<JobConfig['jobExecutionsRolloutConfig']>, field: string): Problem[] => {
  if (exponentialRate === undefined) return [];
  const { baseRatePerMinute, incrementFactor, rateIncreaseCriteria } = exponentialRate;
  const named = Object.keys(rateIncreaseCriteria).length;
  return [
    ...(hasPlaces(incrementFactor, 1) ? [] : [{ field: `${field}.exponentialRate.incrementFactor`, problem: `must have at most 1 decimal place, not ${incrementFactor}` }]),
    ...(named === 1 ? [] : [{ field: `${field}.exponentialRate.rateIncreaseCriteria`, problem: `must have numberOfNotifiedThings or numberOfSucceededThings, not ${named === 0 ? 'none' : 'both'}` }]),
    ...(maximumPerMinute === undefined || baseRatePerMinute <= maximumPerMinute
      ? [] : [{ field: `${field}.exponentialRate.baseRatePerMinute`, problem: `must be at most maximumPerMinute, which is ${maximumPerMinute}, not ${baseRatePerMinute}` }]),
  ];
};
