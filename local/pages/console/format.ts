const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const two = (value: number): string => String(value).padStart(2, '0');

/** A duration for people, never negative: clocks of a browser and a server differ. */
export const duration = (milliseconds: number): string => {
  const given = Math.max(0, milliseconds);
  if (given < second) return `${Math.round(given)} ms`;
  if (given < 10 * second) return `${(Math.floor(given / 100) / 10).toFixed(1)} s`;
  if (given < minute) return `${Math.floor(given / second)} s`;
  if (given < hour) return `${Math.floor(given / minute)} min ${two(Math.floor((given % minute) / second))} s`;
  if (given < day) return `${Math.floor(given / hour)} h ${two(Math.floor((given % hour) / minute))} min`;
  return `${Math.floor(given / day)} d ${Math.floor((given % day) / hour)} h`;
};

const numbers = new Intl.NumberFormat('en');

export const count = (value: number): string => numbers.format(value);

/** Per second, or per minute where that is less than one. */
export const rate = (perSecond: number): string => {
  if (perSecond >= 10) return `${count(Math.round(perSecond))} / s`;
  if (perSecond >= 1) return `${perSecond.toFixed(1)} / s`;
  if (perSecond === 0) return '0 / s';
  return `${(perSecond * 60).toFixed(perSecond * 60 < 10 ? 1 : 0)} / min`;
};

/** `23 Nov 2026, 12:04:31`, in the reader's time zone. */
export const dateTime = (date: Date): string =>
  date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** `12:04:31`, with the day before it unless it is today. */
export const shortTime = (date: Date, now: Date): string => {
  const time = date.toLocaleTimeString('en-GB');
  return date.toDateString() === now.toDateString() ? time : `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}`;
};

/** `12:04:31.042` */
export const preciseTime = (date: Date): string => `${date.toLocaleTimeString('en-GB')}.${String(date.getMilliseconds()).padStart(3, '0')}`;

/** Up to `length` characters, the rest as `…`. */
export const shortened = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);
