import { type CreateDocumentOptions, createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { hasApiWord, sayApi } from "#lib/platform/http/language";
import { deepestHit } from "#lib/platform/paging";
import { absolute } from "#lib/platform/urls";
import { type OperationName, operations } from "./operations.ts";
import { problemShape } from "./shapes.ts";
import type { Say } from "./words.ts";

export type OpenApiDocument = ReturnType<typeof createDocument>;

const version = "1.0.0";

/** Answers may gain fields, formats need no pattern beside them, and no bound is a bound that nothing reaches. */
const plain: NonNullable<CreateDocumentOptions["override"]> = ({ jsonSchema, io }) => {
  if (io === "output" && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
};

const headersOf = (say: Say) => ({
  ETag: { description: say("document.tagHeader"), schema: { type: "string" as const } },
  "RateLimit-Limit": { description: say("document.limitHeader"), schema: { type: "integer" as const } },
  "RateLimit-Remaining": { description: say("document.remainingHeader"), schema: { type: "integer" as const } },
  "RateLimit-Reset": { description: say("document.resetHeader"), schema: { type: "integer" as const } },
});

function operationOf(name: OperationName, say: Say): ZodOpenApiOperationObject {
  const operation = operations[name];
  const failure = { description: say("document.failed"), content: { "application/problem+json": { schema: problemShape } } };
  return {
    operationId: name,
    summary: say(`operations.${name}.summary`),
    description: say(`operations.${name}.description`),
    requestParams: { ...("parameters" in operation ? { path: operation.parameters } : {}), query: operation.query },
    responses: {
      "200": {
        description: say("document.ok"),
        headers: headersOf(say),
        content: { "application/json": { schema: operation.answer } },
      },
      ...("parameters" in operation ? { "404": failure } : {}),
      "422": failure,
      "429": failure,
      "503": failure,
      default: failure,
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function explainParameters(document: OpenApiDocument, say: Say): void {
  const parameters = Object.values(document.paths ?? {}).flatMap(({ get }) => get?.parameters ?? []);
  for (const parameter of parameters) {
    if (!("name" in parameter)) continue;
    parameter.description = say(`parameters.${parameter.name.replace(/\.\{key\}$/, "")}`);
    if (parameter.name === "page" && isRecord(parameter.schema)) parameter.schema.maximum = deepestHit;
  }
}

function explainFields(document: OpenApiDocument, say: Say): void {
  const shapes: unknown[] = Object.values(document.components?.schemas ?? {});
  const fields = shapes.flatMap((shape) =>
    isRecord(shape) && isRecord(shape.properties) ? Object.entries(shape.properties) : [],
  );
  for (const [name, field] of fields) if (isRecord(field)) field.description = say(`fields.${name}`);
}

function build(locale: string): OpenApiDocument {
  const say = (key: string) => (hasApiWord(locale, key) ? sayApi(locale, key) : "");
  const names = Object.keys(operations).filter((name): name is OperationName => name in operations);
  const paths = Object.fromEntries(names.map((name) => [operations[name].path, { get: operationOf(name, say) }]));
  const info = {
    title: say("document.title"),
    version,
    description: say("document.description"),
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  };
  const servers = [{ url: absolute("/").replace(/\/$/, "") }];
  const document = createDocument({ openapi: "3.1.0", info, servers, paths }, { override: plain });
  explainParameters(document, say);
  explainFields(document, say);
  return document;
}

const built = new Map<string, OpenApiDocument>();

/** The description of the API for machines (OpenAPI 3.1), in the reader's language; made once per language. */
export function openApi(locale: string): OpenApiDocument {
  const document = built.get(locale) ?? build(locale);
  built.set(locale, document);
  return document;
}
