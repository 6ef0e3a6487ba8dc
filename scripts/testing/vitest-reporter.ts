import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { add, type Summary, writeSummary } from "./summary.ts";

const empty: Summary = { passed: 0, failed: 0, skipped: [] };

function sumUp(module: TestModule): Summary {
  const outcomes = [...module.children.allTests()].map((test): Summary => {
    const result = test.result();
    if (result.state === "passed") return { ...empty, passed: 1 };
    if (result.state === "failed") return { ...empty, failed: 1 };
    const note = result.state === "skipped" ? result.note : undefined;
    return { ...empty, skipped: [{ name: test.fullName, reason: note ?? "" }] };
  });
  const total = outcomes.reduce(add, empty);
  return module.state() === "failed" && total.failed === 0 ? { ...total, failed: 1 } : total;
}

/** Tells `npm test` what vitest came to. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const total = modules.map(sumUp).reduce(add, empty);
    writeSummary({ ...total, failed: total.failed + errors.length });
  }
}
