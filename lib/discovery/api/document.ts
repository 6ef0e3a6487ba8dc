import { z } from "zod";
import { type CreateDocumentOptions, createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { type TradeOperation, type TradeOperationName, tradeOperations } from "#lib/integration/api/operations";
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

const failureOf = (say: Say) => ({
  description: say("document.failed"),
  content: { "application/problem+json": { schema: problemShape } },
});

const idempotency = z.object({ "Idempotency-Key": z.string().min(1).max(200) });

function tradeOperationOf(name: TradeOperationName, say: Say): ZodOpenApiOperationObject {
  const { method, parameters, query, body, answer, status, scope }: TradeOperation = tradeOperations[name];
  const failure = failureOf(say);
  const { ETag: _, ...headers } = headersOf(say);
  const refusals = ["401", "403", ...(parameters ? ["404"] : []), ...(method === "get" ? [] : ["409"]), "422", "429", "503"];
  return {
    operationId: name,
    summary: say(`operations.${name}.summary`),
    description: `${say(`operations.${name}.description`)} ${say("document.scope", { scope })}`,
    security: [{ key: [] }],
    requestParams: {
      ...(parameters ? { path: parameters } : {}),
      ...(Object.keys(query.shape).length > 0 ? { query } : {}),
      ...(method === "post" ? { header: idempotency } : {}),
    },
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: {
      [status]: { description: say("document.ok"), headers, content: { "application/json": { schema: answer } } },
      ...Object.fromEntries(refusals.map((code) => [code, failure])),
      default: failure,
    },
  };
}

function operationOf(name: OperationName, say: Say): ZodOpenApiOperationObject {
  const operation = operations[name];
  const failure = failureOf(say);
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

const methods = ["get", "post", "put", "delete"] as const;

/** Every door of a document with its method. */
export const doorsOf = ({ paths }: Pick<OpenApiDocument, "paths">) =>
  Object.entries(paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );

const isTrade = (name: unknown) => typeof name === "string" && name in tradeOperations;

function explainParameters(document: OpenApiDocument, say: Say): void {
  for (const { operation } of doorsOf(document)) {
    const keyOf = (name: string) => (isTrade(operation.operationId) ? `tradeParameters.${name}` : `parameters.${name}`);
    for (const parameter of operation.parameters ?? []) {
      if (!("name" in parameter)) continue;
      parameter.description = say(keyOf(String(parameter.name).replace(/\.\{key\}$/, "")));
      if (parameter.name === "page" && isRecord(parameter.schema)) parameter.schema.maximum = deepestHit;
    }
  }
}

/** The same word is something else in trade than in the catalogue: a version, a number, a place. */
function explainFields(document: OpenApiDocument, trade: ReadonlySet<string>, say: Say): void {
  for (const [name, shape] of Object.entries<unknown>(document.components?.schemas ?? {})) {
    if (!isRecord(shape) || !isRecord(shape.properties)) continue;
    for (const [key, field] of Object.entries(shape.properties))
      if (isRecord(field)) field.description = say(trade.has(name) ? `tradeFields.${key}` : `fields.${key}`);
  }
}

const namesOf = <Name extends string>(table: Record<Name, unknown>): Name[] =>
  Object.keys(table).filter((name): name is Name => name in table);

function tradePaths(say: Say) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const name of namesOf(tradeOperations)) {
    const { path, method } = tradeOperations[name];
    paths[path] = { ...paths[path], [method]: tradeOperationOf(name, say) };
  }
  return paths;
}

function build(locale: string): OpenApiDocument {
  const say: Say = (key, words) => (hasApiWord(locale, key) ? sayApi(locale, key, words) : "");
  const open = Object.fromEntries(namesOf(operations).map((name) => [operations[name].path, { get: operationOf(name, say) }]));
  const keyed = tradePaths(say);
  const info = {
    title: say("document.title"),
    version,
    description: say("document.description"),
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  };
  const about = { openapi: "3.1.0" as const, info, servers: [{ url: absolute("/").replace(/\/$/, "") }] };
  const key = { type: "http" as const, scheme: "bearer", description: say("document.key") };
  const whole = { ...about, paths: { ...open, ...keyed }, components: { securitySchemes: { key } } };
  const document = createDocument(whole, { override: plain });
  const trade = Object.keys(createDocument({ ...about, paths: keyed }, { override: plain }).components?.schemas ?? {});
  explainParameters(document, say);
  explainFields(document, new Set(trade.filter((name) => name !== "Problem" && name !== "Fault")), say);
  return document;
}

const built = new Map<string, OpenApiDocument>();

/** The description of the API for machines (OpenAPI 3.1), in the reader's language; made once per language. */
export function openApi(locale: string): OpenApiDocument {
  const document = built.get(locale) ?? build(locale);
  built.set(locale, document);
  return document;
}
