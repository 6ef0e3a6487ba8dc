import { say } from "./child.ts";
import type { Figure, Results } from "./figures.ts";

/** Where a run writes down what it measured and what did not work. */
export class Notebook {
  readonly results: Results = {};
  readonly faults: string[] = [];
  readonly #machine: string;

  constructor(machine: string) {
    this.#machine = machine;
  }

  keep(key: string, title: string, figures: Figure[], note?: string) {
    if (figures.length === 0) return;
    const takenAt = new Date().toISOString();
    this.results[key] = { title, takenAt, machine: this.#machine, ...(note && { note }), figures };
  }

  /** Does one part; where it fails, that is written down and the others go on. */
  async attempt(what: string, act: () => Promise<void>) {
    say(what);
    await act().catch((error: unknown) => {
      this.faults.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
  }
}
