import { parseArgs } from "node:util";
import { disconnect } from "#lib/platform/db";
import { engine } from "#lib/platform/search/select";
import { indexes } from "#lib/registry";

const names = indexes.map(({ definition }) => definition.name);
const help = `npm run reindex [-- ${names.join("|")}]
Builds the search indexes anew beside the live ones and swaps them in; searching goes on meanwhile.`;

/** `npm run reindex`: 0 where every index was rebuilt, 1 for an unknown name. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { help: { type: "boolean" } } });
  const unknown = positionals.filter((name) => !names.includes(name));
  if (values.help || unknown.length > 0) {
    console.log(unknown.length > 0 ? `No such index: ${unknown.join(", ")}\n\n${help}` : help);
    return unknown.length > 0 ? 1 : 0;
  }
  for (const { definition, all } of indexes.filter(
    ({ definition: { name } }) => positionals.length === 0 || positionals.includes(name),
  )) {
    const started = performance.now();
    const documents = await engine.rebuild(definition, all());
    console.log(`${definition.name}: ${documents} documents in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  await engine.close();
  await disconnect();
  return 0;
}
