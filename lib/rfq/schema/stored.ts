import type { LineRecord, RequestRecord } from "./record.ts";

const dayOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** The title of a request without one: what is asked for. */
export const titleOf = ({ title, lines }: Pick<RequestRecord, "title" | "lines">): string =>
  title ||
  lines
    .map(({ item }) => item)
    .filter(Boolean)
    .join(", ")
    .slice(0, 160);

/** A record as the columns of its row, without its lines. */
export const columnsOf = ({ lines, deliverFrom, deliverTo, deadlineAt, title, ...record }: RequestRecord) => ({
  ...record,
  title: titleOf({ title, lines }),
  deliverFrom: dayOf(deliverFrom),
  deliverTo: dayOf(deliverTo),
  deadlineAt: deadlineAt === null ? null : new Date(deadlineAt),
  categoryId: lines[0]?.categoryId ?? null,
});

/** Lines of a request that nobody has seen count from one, without gaps. */
export const numbered = (lines: readonly LineRecord[]): LineRecord[] => lines.map((line, at) => ({ ...line, position: at + 1 }));
