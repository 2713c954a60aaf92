import { limits } from '../../../contracts/limits.ts';
import { shown } from '../requests/request-problems.ts';

const minutesPerHour = 60;
const hoursPerDay = 24;
const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: minutesPerHour, day: minutesPerHour * hoursPerDay };

/** Days, months and years as EventBridge knows them (user guide, cron expressions). How often a day something happens is not up to them. */
const number = String.raw`\d{1,4}`;
const list = (word: string, marks = ''): RegExp => new RegExp(`^(?:\\?|(?:\\*|${word}(?:-${word})?)(?:/${number})?${marks}(?:,(?:\\*|${word}(?:-${word})?)(?:/${number})?${marks})*)$`, 'i');
const days = list(`(?:${number}W?|LW?)`);
const months = list(`(?:${number}|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)`);
const weekdays = list(`(?:(?:${number}|SUN|MON|TUE|WED|THU|FRI|SAT)L?|L)`, '(?:#[1-5])?');
const years = list(number);

/**
 * What is wrong with the schedule of a rule: it is none, or fires too often. What EventBridge refuses beyond that, it says
 * itself.
 */
export const scheduleProblem = (schedule: string): string | undefined => {
  const between = minutesBetween(schedule);
  if (between === undefined) return `must be rate(<number> minutes), hours or days, or a cron(<minutes> <hours> <day of month> <month> <day of week> <year>) of EventBridge, not ${shown(schedule)}`;
  if (between >= limits.ruleMinutes) return undefined;
  return `fires every ${between === 1 ? 'minute' : `${between} minutes`}: ${limits.ruleMinutes} minutes at least must lie between two times`;
};

/** Shortest time between two times of a schedule in minutes; nothing where it is none. */
const minutesBetween = (schedule: string): number | undefined => {
  const [, count, unit = ''] = /^rate\((\d{1,6}) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  if (count !== undefined) return isRate(schedule, Number(count)) ? Number(count) * (minutesOf[unit] ?? 0) : undefined;
  const [, fields] = /^cron\((.+)\)$/.exec(schedule) ?? [];
  return fields === undefined ? undefined : minutesBetweenCron(fields.trim().split(/\s+/));
};

/** EventBridge wants the singular for one, and the plural for more. */
const isRate = (schedule: string, count: number): boolean => count >= 1 && schedule.endsWith('s)') !== (count === 1);

const minutesBetweenCron = (fields: readonly string[]): number | undefined => {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields;
  const isKnown = fields.length === 6 && days.test(day) && months.test(month) && weekdays.test(weekday) && years.test(year) && month !== '?' && year !== '?' && (day === '?') !== (weekday === '?');
  const minutes = valuesOf(minute, minutesPerHour);
  const hours = valuesOf(hour, hoursPerDay);
  return isKnown && minutes !== undefined && hours !== undefined ? shortestGap(hours.flatMap((h) => minutes.map((m) => h * minutesPerHour + m))) : undefined;
};

/** Between times of one day and, as if every day were one, of the next. */
const shortestGap = (minutesOfDay: readonly number[]): number => {
  const sorted = minutesOfDay.toSorted((one, other) => one - other);
  const day = minutesPerHour * hoursPerDay;
  return Math.min(...sorted.map((minute, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + day) - minute));
};

/** What a field of numbers from 0 on stands for; nothing where it is wrong. */
const valuesOf = (field: string, size: number): readonly number[] | undefined => {
  const parts = field.split(',').map((part) => valuesOfPart(part, size));
  return parts.includes(undefined) ? undefined : [...new Set(parts.flatMap((values) => values ?? []))];
};

/** `*`, `a` or `a-b`, each with `/step`; a step from one number goes on to the end, and a range may go round. */
const valuesOfPart = (part: string, size: number): readonly number[] | undefined => {
  const [, all, from, to, step] = /^(?:(\*)|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
  if (all === undefined && from === undefined) return undefined;
  const first = Number(from ?? 0);
  const last = Number(to ?? (all !== undefined || step !== undefined ? size - 1 : first));
  const stride = Number(step ?? 1);
  if (first >= size || last >= size || stride < 1) return undefined;
  const span = last >= first ? last - first : last - first + size;
  return Array.from({ length: Math.floor(span / stride) + 1 }, (_, index) => (first + index * stride) % size);
};
