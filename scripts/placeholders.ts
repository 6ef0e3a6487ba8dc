import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawnSlugs } from "#lib/taxonomy/pictures";
import { drawings, general, stillLives } from "#scripts/placeholders/drawings";
import { portrait, stillLife } from "#scripts/placeholders/scene";

const folder = "public/placeholders";
const mostBytes = 3072;

function drawingOf(slug: string): string {
  const drawing = drawings[slug];
  if (!drawing) throw new Error(`${slug} has no drawing in scripts/placeholders/drawings`);
  return drawing;
}

/** Every picture by slug: one for each subcategory, one for each root, and `general`. */
export function pictures(): Map<string, string> {
  const made = new Map([["general", portrait(general, "")]]);
  for (const { root, leaves } of drawnSlugs()) {
    for (const leaf of leaves) made.set(leaf, portrait(drawingOf(leaf), root));
    made.set(root, stillLife((stillLives[root] ?? leaves.slice(0, 2)).map(drawingOf), root));
  }
  return made;
}

/** Draws `public/placeholders` anew; fails when a picture is heavier than 3 KB. `--check` writes nothing. */
export async function main(args: string[]): Promise<number> {
  const made = pictures();
  const heavy = [...made].filter(([, svg]) => Buffer.byteLength(svg) > mostBytes);
  for (const [slug, svg] of heavy) console.error(`${slug}: ${Buffer.byteLength(svg)} bytes, ${mostBytes} allowed`);
  if (!args.includes("--check")) {
    await Promise.all([...made].map(([slug, svg]) => writeFile(join(folder, `${slug}.svg`), svg)));
  }
  return heavy.length > 0 ? 1 : 0;
}
