/** A time as the API gives it, from milliseconds since the epoch. */
export const dateOf = <Milliseconds extends number | undefined>(milliseconds: Milliseconds): Milliseconds extends number ? Date : Date | undefined =>
  (milliseconds === undefined ? undefined : new Date(milliseconds)) as Milliseconds extends number ? Date : Date | undefined;
