import { fail } from "#lib/platform/errors";
import { importLimits } from "#lib/product/import/limits";
import { bareLayout, type RawRow, type Sheet } from "#lib/product/import/rows";

/** The texts of one product by heading. */
export type Fields = ReadonlyMap<string, string>;

async function labelsOf(products: AsyncIterable<Fields>): Promise<{ labels: string[]; count: number }> {
  const labels = new Set<string>();
  let count = 0;
  for await (const fields of products) {
    count += 1;
    for (const label of fields.keys()) labels.add(label);
    if (labels.size > importLimits.columns) fail("limit", "tooManyColumns");
  }
  if (count === 0) fail("invalid", "empty");
  return { labels: [...labels], count };
}

/** A feed as a sheet: a first row of headings, then a row a product. It is read once for the headings, then for the rows. */
export function feedSheet(products: () => AsyncIterable<Fields>): Sheet {
  let found: ReturnType<typeof labelsOf> | undefined;
  const overview = () => {
    found ??= labelsOf(products());
    return found;
  };
  async function* rows(): AsyncGenerator<RawRow> {
    const { labels } = await overview();
    yield { line: 1, cells: labels };
    let line = 1;
    for await (const fields of products()) {
      line += 1;
      yield { line, cells: labels.map((label) => (fields.get(label) ?? "").slice(0, importLimits.cell)) };
    }
  }
  return { name: "", rows, count: async () => (await overview()).count + 1, layout: async () => bareLayout };
}
