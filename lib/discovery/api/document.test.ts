import { describe, expect, it } from "vitest";
import { tradeOperations } from "#lib/integration/api/operations";
import { locales } from "#lib/platform/i18n/locales";
import { doorsOf, openApi } from "./document.ts";
import { fieldsOf, meaningOf } from "./words.ts";

const documents = locales.map((locale) => [locale, openApi(locale)] as const);

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name ?? "");

describe.each(documents)("the OpenAPI document (%s)", (_locale, document) => {
  it("is version 3.1 and names itself, its licence and its server", () => {
    expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "1.0.0", license: { identifier: "Apache-2.0" } } });
    expect(document.info.title).not.toBe("");
    expect(document.servers?.[0]?.url).toMatch(/^https?:\/\/[^/]+$/);
  });

  it("lists every door of the API once, with a name of its own and an explanation", () => {
    const doors = doorsOf(document);
    expect(doors.filter(({ operation: { security } }) => !security).map(({ path }) => path)).toEqual([
      "/api/v1/products",
      "/api/v1/products/{id}",
      "/api/v1/suppliers",
      "/api/v1/suppliers/{id}",
      "/api/v1/categories",
      "/api/v1/suggest",
      "/api/v1/ocds/releases",
      "/api/v1/ocds/releases/{releaseId}",
      "/api/v1/ocds/records/{ocid}",
      "/api/v1/ocds/packages",
      "/api/v1/ocds/packages/{month}",
    ]);
    expect(new Set(doors.map(({ operation }) => operation.operationId)).size).toBe(doors.length);
    for (const { operation } of doors) {
      expect(operation.summary).toBeTruthy();
      expect(operation.description).toBeTruthy();
      expect(Object.keys(operation.responses ?? {})).toEqual(expect.arrayContaining(["422", "429", "503", "default"]));
    }
  });

  it("lists every door for keys, each with its scope", () => {
    const keyed = doorsOf(document).filter(({ operation: { security } }) => security);
    expect(keyed.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(tradeOperations).sort());
    for (const { operation } of keyed)
      expect(operation.description).toMatch(/(requests|awards|quotations|webhooks):(read|write|manage)/);
  });

  it("explains every parameter, and declares those of its paths", () => {
    for (const { path, operation } of doorsOf(document)) {
      const parameters = operation.parameters?.flatMap((one) => ("name" in one ? [one] : [])) ?? [];
      for (const parameter of parameters) expect(parameter.description, `${path} ${String(parameter.name)}`).toBeTruthy();
      const inPath = parameters.filter((one) => "in" in one && one.in === "path").map(({ name }) => name);
      expect(inPath).toEqual(namesIn(path, /\{(\w+)\}/g));
    }
  });

  it("explains every field of every shape", () => {
    for (const [shape, schema] of Object.entries(document.components?.schemas ?? {})) {
      const fields = fieldsOf(schema);
      expect(fields.length, shape).toBeGreaterThan(0);
      for (const [name, field] of fields) expect(meaningOf(field), `${shape}.${name}`).not.toBe("");
    }
  });

  it("refers only to shapes that are there, and uses each", () => {
    const referred = new Set(namesIn(JSON.stringify(document), /"#\/components\/schemas\/(\w+)"/g));
    expect(referred).toEqual(new Set(Object.keys(document.components?.schemas ?? {})));
  });
});

it("says the same in every language but for the words", () => {
  const bare = documents.map(([, document]) =>
    JSON.stringify(document, (key, value) =>
      ["description", "summary", "title"].includes(key) && typeof value === "string" ? "" : value,
    ),
  );
  expect(new Set(bare).size).toBe(1);
});
