import { AwsError } from '../wire/service.ts';

/** Gives the next time a schedule fires strictly after a moment, or undefined when it never does again. */
export type Schedule = (after: Date) => Date | undefined;

const invalid = (): AwsError => new AwsError('ValidationException', 'Parameter ScheduleExpression is not valid.');

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** AWS wants the singular for one and the plural for more. */
const rate = (value: number, unit: string): Schedule => {
  const periodMs = value * (unitMs[unit.replace(/s$/, '')] ?? Number.NaN);
  if (value < 1 || Number.isNaN(periodMs) || unit.endsWith('s') !== value > 1) throw invalid();
  return (after) => new Date(after.getTime() + periodMs);
};

interface Field {
  min: number;
  max: number;
  names?: readonly string[];
}

const fields = {
  minute: { min: 0, max: 59 },
  hour: { min: 0, max: 23 },
  day: { min: 1, max: 31 },
  month: { min: 1, max: 12, names: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] },
  weekday: { min: 1, max: 7, names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  year: { min: 1970, max: 2199 },
} satisfies Record<string, Field>;

const numberOf = (text: string, { min, max, names }: Field): number => {
  const named = names?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? named + min : Number(text);
  if (!/^\w+$/.test(text) || !(value >= min && value <= max)) throw invalid();
  return value;
};

/** The values one comma-separated part stands for: `*`, `a`, `a-b`, each with `/step`. */
const valuesOf = (part: string, field: Field): number[] => {
  const [range = '', step, ...rest] = part.split('/');
  const stride = step === undefined ? 1 : Number(step);
  if (rest.length > 0 || !Number.isInteger(stride) || stride < 1) throw invalid();
  const [from, to] = range.split('-');
  const first = range === '*' ? field.min : numberOf(from ?? '', field);
  const open = range === '*' || (step !== undefined && to === undefined);
  const last = open ? field.max : numberOf(to ?? from ?? '', field);
  const span = last >= first ? last - first : last - first + (field.max - field.min + 1);
  return Array.from({ length: Math.floor(span / stride) + 1 }, (_, index) => ((first - field.min + index * stride) % (field.max - field.min + 1)) + field.min);
};

const setOf = (text: string, field: Field): ReadonlySet<number> => new Set(text.split(',').flatMap((part) => valuesOf(part, field)));

/** A UTC day as numbers; months from 1, weekdays from 1 = Sunday. */
interface Day {
  year: number;
  month: number;
  day: number;
  weekday: number;
  length: number;
}

type DayTest = (day: Day) => boolean;

const nearestWeekday = ({ year, month, length }: Day, wanted: number): number => {
  const weekday = new Date(Date.UTC(year, month - 1, wanted)).getUTCDay();
  if (weekday === 6) return wanted > 1 ? wanted - 1 : wanted + 2;
  if (weekday === 0) return wanted < length ? wanted + 1 : wanted - 2;
  return wanted;
};

const dayOfMonth = (text: string): DayTest => {
  if (text === 'L') return ({ day, length }) => day === length;
  if (text === 'LW') return (day) => day.day === nearestWeekday(day, day.length);
  const [, nearest] = /^(\d+)W$/.exec(text) ?? [];
  if (nearest !== undefined) {
    const wanted = numberOf(nearest, fields.day);
    return (day) => wanted <= day.length && day.day === nearestWeekday(day, wanted);
  }
  const days = setOf(text, fields.day);
  return ({ day }) => days.has(day);
};

const dayOfWeek = (text: string): DayTest => {
  const [, lastDay] = /^(\w+)L$/.exec(text) ?? [];
  if (lastDay !== undefined) {
    const wanted = numberOf(lastDay, fields.weekday);
    return ({ weekday, day, length }) => weekday === wanted && day + 7 > length;
  }
  if (text === 'L') return ({ weekday }) => weekday === 7;
  const [, name, nth] = /^(\w+)#([1-5])$/.exec(text) ?? [];
  if (name !== undefined) {
    const wanted = numberOf(name, fields.weekday);
    return ({ weekday, day }) => weekday === wanted && Math.ceil(day / 7) === Number(nth);
  }
  const days = setOf(text, fields.weekday);
  return ({ weekday }) => days.has(weekday);
};

/** Exactly one of day-of-month and day-of-week is `?`. */
const dayTest = (day: string, weekday: string): DayTest => {
  if ((day === '?') === (weekday === '?')) throw invalid();
  return day === '?' ? dayOfWeek(weekday) : dayOfMonth(day);
};

const dayAt = (time: number): Day => {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return { year, month, day: date.getUTCDate(), weekday: date.getUTCDay() + 1, length: new Date(Date.UTC(year, month, 0)).getUTCDate() };
};

const dayMs = 86_400_000;
const minuteMs = 60_000;

const cron = (expression: string): Schedule => {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== 6) throw invalid();
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = parts;
  const minutes = [...setOf(minute, fields.minute)].sort((a, b) => a - b);
  const hours = [...setOf(hour, fields.hour)].sort((a, b) => a - b);
  const [months, years, isDay] = [setOf(month, fields.month), setOf(year, fields.year), dayTest(day, weekday)];
  const times = hours.flatMap((h) => minutes.map((m) => (h * 60 + m) * minuteMs));
  const lastYear = Math.max(...years);

  return (after) => {
    const earliest = (Math.floor(after.getTime() / minuteMs) + 1) * minuteMs;
    for (let midnight = Math.floor(earliest / dayMs) * dayMs; ; midnight += dayMs) {
      const date = dayAt(midnight);
      if (date.year > lastYear) return undefined;
      if (!years.has(date.year) || !months.has(date.month) || !isDay(date)) continue;
      const time = times.find((offset) => midnight + offset >= earliest);
      if (time !== undefined) return new Date(midnight + time);
    }
  };
};

/**
 * Reads `rate(…)` or a six-field `cron(…)`, in UTC.
 *
 * @throws AwsError `ValidationException`
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html
 */
export const parseSchedule = (expression: string): Schedule => {
  const [, value, unit] = /^rate\((\d+) ([a-z]+)\)$/.exec(expression) ?? [];
  if (value !== undefined && unit !== undefined) return rate(Number(value), unit);
  const [, body] = /^cron\((.+)\)$/.exec(expression) ?? [];
  if (body === undefined) throw invalid();
  return cron(body);
};
