import { describe, expect, it } from "vitest";
import { weaknessOf } from "./password/strength.ts";
import { emailInput, joinInput, personName, plainEmail, plainPhone, profileInput } from "./schema.ts";
import { userFlow } from "./status.ts";

const ok = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) => schema.safeParse(value).success;

describe("addresses", () => {
  it("are one however they are typed", () => {
    expect(plainEmail("  Wanjiku@Example.ORG ")).toBe("wanjiku@example.org");
    expect(plainEmail("ｗａｎｇ＠ｅｘａｍｐｌｅ．ｏｒｇ")).toBe("wang@example.org");
    expect(plainEmail("wang@例子.中国")).toBe("wang@xn--fsqu00a.xn--fiqs8s");
  });

  it("are one address and nothing else", () => {
    expect(ok(emailInput, "a@example.org")).toBe(true);
    for (const bad of [
      "",
      "a",
      "a@",
      "@example.org",
      "a@b",
      "a@example.org,b@example.org",
      "a@example.org\r\nBcc: b@example.org",
      `${"a".repeat(250)}@example.org`,
    ])
      expect(ok(emailInput, bad), bad).toBe(false);
  });
});

describe("names", () => {
  it("are welcome in any script", () => {
    for (const name of [
      "Wanjikũ Kamau",
      "王小明",
      "Đặng Thị Hà",
      "محمد علي",
      "O’Brien-Smith Jr.",
      "Анна Петрова",
      "李 (Lee) Wei",
      "田中・健",
    ])
      expect(ok(personName, name), name).toBe(true);
  });

  it("make no links and hide nothing", () => {
    for (const bad of [
      "",
      "   ",
      "http://x.example",
      "win at shop.example",
      "<b>Bo</b>",
      "a\nb",
      "123",
      "Bo\u202eb",
      "x".repeat(81),
    ])
      expect(ok(personName, bad), bad).toBe(false);
  });
});

describe("telephone numbers", () => {
  it("are kept in one form", () => {
    expect(plainPhone("+86 574-8700 0000")).toBe("+8657487000000");
    expect(plainPhone("00254 (712) 345 678")).toBe("+254712345678");
    expect(plainPhone("13800138000")).toBe("+8613800138000");
    const base = { version: "1", name: "Bo", country: "CN", language: "zh" };
    expect(ok(profileInput, { ...base, phone: "13800138000" })).toBe(true);
    for (const bad of ["12345", "+0123456789", "+123456789012345678", "call me"])
      expect(ok(profileInput, { ...base, phone: bad })).toBe(false);
  });
});

describe("joining", () => {
  const input = {
    kind: "IMPORTER",
    name: "Bo",
    email: "bo@example.org",
    password: "kettle lantern",
    country: "KE",
    terms: "on",
    privacy: "on",
  };

  it("needs who, where and consent, and nothing Chinese", () => {
    expect(ok(joinInput, input)).toBe(true);
    for (const left of ["kind", "name", "email", "password", "country", "terms", "privacy"])
      expect(ok(joinInput, { ...input, [left]: undefined }), left).toBe(false);
    expect(ok(joinInput, { ...input, status: "ACTIVE" })).toBe(false);
    expect(ok(joinInput, { ...input, kind: "ORGANIZER" })).toBe(false);
    expect(ok(joinInput, { ...input, country: "XX" })).toBe(false);
    expect(ok(joinInput, { ...input, password: "123456789" })).toBe(false);
  });
});

describe("passwords", () => {
  it("may be anything long that is not tried first", () => {
    for (const good of ["kettle lantern harbour", "春江花月夜，潮水连海平", "x7!kQ2#mmz", "a long walk by the sea"])
      expect(weaknessOf(good, "bo@example.org"), good).toBeNull();
    for (const bad of [
      "password123",
      "Password1234!",
      "1234567890",
      "qwertyuiop",
      "aaaaaaaaaaaa",
      "abcdefghijkl",
      "woaini1314520",
      "0987654321",
    ])
      expect(weaknessOf(bad, "bo@example.org"), bad).toBe("passwordCommon");
    expect(weaknessOf("wanjiku.kamau1", "wanjiku.kamau@example.org")).toBe("passwordLikeEmail");
  });
});

it("moves members along their states and no other way", () => {
  expect(userFlow.after("PENDING_EMAIL", "verify")).toBe("ACTIVE");
  expect(userFlow.after("ACTIVE", "suspend")).toBe("SUSPENDED");
  expect(userFlow.after("SUSPENDED", "reinstate")).toBe("ACTIVE");
  for (const move of ["verify", "suspend", "reinstate", "close"] as const)
    expect(() => userFlow.after("CLOSED", move)).toThrow("conflict");
  expect(() => userFlow.after("ACTIVE", "verify")).toThrow("conflict");
});
