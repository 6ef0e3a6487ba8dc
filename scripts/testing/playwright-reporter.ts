import type { FullConfig, Reporter, Suite, TestCase, TestError } from "@playwright/test/reporter";
import { add, broken, firstLines, nothing, type Summary, writeSummary } from "./summary.ts";

function sumUp(test: TestCase): Summary {
  const name = test.titlePath().filter(Boolean).join(" › ");
  if (test.outcome() === "skipped") {
    const reason = test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ?? "";
    return { ...nothing, skipped: [{ name, reason }] };
  }
  if (test.outcome() === "unexpected") return { ...nothing, failed: [{ name, reason: firstLines(test.results.at(-1)?.error) }] };
  if (test.outcome() === "flaky") {
    const shaky = [{ name, reason: firstLines(test.results.find(({ error }) => error)?.error) }];
    return { ...nothing, passed: 1, shaky };
  }
  return { ...nothing, passed: 1 };
}

/** Tells `npm test` what Playwright came to. */
export default class SummaryReporter implements Reporter {
  #root: Suite | undefined;
  #errors: TestError[] = [];

  onBegin(_config: FullConfig, suite: Suite) {
    this.#root = suite;
  }

  onError(error: TestError) {
    this.#errors.push(error);
  }

  onEnd() {
    const tests = (this.#root?.allTests() ?? []).map(sumUp);
    const faults = this.#errors.map((error) => broken("outside of any test", error));
    writeSummary([...tests, ...faults].reduce(add, nothing));
  }

  printsToStdio() {
    return false;
  }
}
