import type { FullConfig, Reporter, Suite, TestError } from "@playwright/test/reporter";
import { writeSummary } from "./summary.ts";

/** Tells `npm test` what Playwright came to. */
export default class SummaryReporter implements Reporter {
  #root: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite) {
    this.#root = suite;
  }

  onError(_error: TestError) {
    this.#errors += 1;
  }

  onEnd() {
    const tests = this.#root?.allTests() ?? [];
    const skipped = tests.filter((test) => test.outcome() === "skipped");
    const failed = tests.filter((test) => test.outcome() === "unexpected").length;
    writeSummary({
      passed: tests.length - skipped.length - failed,
      failed: failed + this.#errors,
      skipped: skipped.map((test) => ({
        name: test.titlePath().filter(Boolean).join(" › "),
        reason: test.annotations.find(({ type }) => type === "skip" || type === "fixme")?.description ?? "",
      })),
    });
  }

  printsToStdio() {
    return false;
  }
}
