import { afterEach, beforeEach, expect, vi } from "vitest";

const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, "error").mockImplementation((...parts) => {
    written.push(parts.map(String).join(" "));
  });
});

afterEach(() => {
  expect(written, "nothing may be written to console.error").toEqual([]);
});
