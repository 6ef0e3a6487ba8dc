import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import facts from "./facts.json" with { type: "json" };

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(facts);

type Shape = keyof typeof facts.definitions;

/** What is wrong with something by the facts of OCDS 1.1.5; nothing where it is right. */
export function faultsOfOcds(shape: Shape, value: unknown): string[] {
  const validate = ajv.getSchema(`${facts.$id}#/definitions/${shape}`);
  if (!validate) throw new Error(`no such shape: ${shape}`);
  // What goes over the wire, not what stands in memory.
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

export const ocdsCurrencies: readonly string[] = facts.definitions.Currency.enum;
