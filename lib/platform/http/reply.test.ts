import { describe, expect, it } from "vitest";
import { isKnown, preflight, weakTag } from "./reply.ts";

const asking = (tag: string) => new Request("https://fair.example.org/api", { headers: { "if-none-match": tag } });

describe("entity tags", () => {
  const tag = weakTag("{}");

  it("are weak and the same for the same text", () => {
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(weakTag("{}")).toBe(tag);
    expect(weakTag("[]")).not.toBe(tag);
  });

  it("are compared weakly, in lists, and with the star", () => {
    expect(isKnown(asking(tag), tag)).toBe(true);
    expect(isKnown(asking(tag.slice(2)), tag)).toBe(true);
    expect(isKnown(asking(`"other", ${tag}`), tag)).toBe(true);
    expect(isKnown(asking("*"), tag)).toBe(true);
    expect(isKnown(asking('"other"'), tag)).toBe(false);
    expect(isKnown(new Request("https://fair.example.org/api"), tag)).toBe(false);
  });
});

describe("preflight", () => {
  it("lets every origin read", () => {
    const { status, headers } = preflight();
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
  });
});
