import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { add, broken, firstLines, nothing, type Summary, writeSummary } from "./summary.ts";

function sumUp(module: TestModule): Summary {
  const outcomes = [...module.children.allTests()].map((test): Summary => {
    const result = test.result();
    const name = `${module.relativeModuleId} › ${test.fullName}`;
    if (result.state === "passed") {
      const shaky = test.diagnostic()?.flaky ? [{ name, reason: firstLines(result.errors?.[0]) }] : [];
      return { ...nothing, passed: 1, shaky };
    }
    if (result.state === "failed") return { ...nothing, failed: [{ name, reason: firstLines(result.errors[0]) }] };
    const note = result.state === "skipped" ? result.note : undefined;
    return { ...nothing, skipped: [{ name, reason: note ?? "" }] };
  });
  const total = outcomes.reduce(add, nothing);
  const silent = module.state() === "failed" && total.failed.length === 0;
  return silent ? add(total, broken(module.relativeModuleId, module.errors()[0])) : total;
}

/** Tells `npm test` what vitest came to. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]) {
    const faults = errors.map((error) => broken("outside of any test", error));
    writeSummary([...modules.map(sumUp), ...faults].reduce(add, nothing));
  }
}
