const unreachable = ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EPIPE", "ETIMEDOUT", "P1001", "P1002", "P1008", "P2024"];
/** The database is stopping, starting, full of clients, or has cut the statement short. */
const busy = ["57P01", "57P02", "57P03", "53300", "57014"];
/** The database is there and its tables, or the search index, are not yet. */
const unprepared = ["42P01", "P2021"];

const codes = new Set([...unreachable, ...busy, ...unprepared]);
const words = /timeout exceeded when trying to connect|connection terminated|can't reach database server/i;

/** True where a neighbour (the database above all) could not answer: the caller may try again, nothing is broken in the request. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && codes.has(String(error.code))) return true;
  return words.test(error.message) || isOutage(error.cause) || (error instanceof AggregateError && error.errors.some(isOutage));
}
