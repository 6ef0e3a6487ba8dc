/** The one seam through which code reads the time; deadlines are decided by the database's clock. */
export const clock = { now: () => new Date() };
