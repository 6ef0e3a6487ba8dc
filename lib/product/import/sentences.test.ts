import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importLocales } from "./sentences.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const code = (...patterns: string[]) =>
  patterns.flatMap((pattern) => globSync(join(root, pattern))).filter((path) => !path.endsWith(".test.ts"));
const read = (path: string) => readFileSync(path, "utf8");
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = ""]) => name);

describe.each(importLocales)("the sentences in %s", (locale) => {
  const messages = JSON.parse(read(join(root, "messages", locale, "import.json")));

  it("tell every reason", () => {
    const reasons = found(read(join(import.meta.dirname, "issues.ts")), /\| "(\w+)"/g);
    expect(reasons.length).toBeGreaterThan(30);
    expect(reasons.filter((name) => !(name in messages.reason || name in messages.warning))).toEqual([]);
  });

  it("tell why a file was refused", () => {
    const text = code("lib/product/import/**/*.ts", "lib/product/bulk/import-run.ts", "scripts/import.ts").map(read).join("\n");
    const refusals = [
      ...found(text, /fail\("\w+", "(\w+)"\)/g),
      ...found(read(join(import.meta.dirname, "kinds.ts")), /\["(\w+)", \[/g),
    ];
    expect(refusals.length).toBeGreaterThan(30);
    expect([...new Set(refusals)].filter((name) => !(name in messages.refusal))).toEqual([]);
  });
});
