import { z } from "zod";

export const pageFields = {
  /** Where the page before ended. */
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export type Page = { cursor?: string | undefined; limit: number };

/** A page in the order of coming, the latest first: one row more than asked for tells whether there is another page. */
export const cut = <Row extends { id: string }>(rows: readonly Row[], { limit }: Page) => {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
};
