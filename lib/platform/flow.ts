import { fail } from "./errors.ts";

/**
 * A state machine as a table `{ STATE: { move: "NEXT_STATE" } }`.
 * `moves(state)` lists what may happen, `after(state, move)` gives the next state or fails with `conflict`.
 */
export function flow<Status extends string, Move extends string>(table: Record<Status, Partial<Record<Move, Status>>>) {
  return {
    states: Object.keys(table) as Status[],
    moves: (from: Status) => Object.keys(table[from]) as Move[],
    after: (from: Status, move: Move): Status => table[from][move] ?? fail("conflict", `${move} is not possible in ${from}`),
  };
}
