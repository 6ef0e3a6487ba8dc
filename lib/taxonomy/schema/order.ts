/** Neighbours as they now stand, numbered anew where one has changed places with the next. */
export function exchanged<Row extends { id: string }>(rows: readonly Row[], id: string, direction: "up" | "down"): Row[] {
  const at = rows.findIndex((row) => row.id === id);
  const to = at + (direction === "up" ? -1 : 1);
  const [moved, other] = [rows[at], rows[to]];
  return moved && other
    ? rows.toSpliced(Math.min(at, to), 2, ...(direction === "up" ? [moved, other] : [other, moved]))
    : [...rows];
}
