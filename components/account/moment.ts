/** A moment with its zone said, in the person's own or the fair's. */
export const moment = (timeZone: string | null | undefined) =>
  ({
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    ...(timeZone ? { timeZone } : {}),
  }) as const;
