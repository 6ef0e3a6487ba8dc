import data from "./data/units.json" with { type: "json" };
import { fold, synonymTable, type Term } from "./fold.ts";

/** Units of measure by UN/ECE Recommendation 20 and 21 code. */
export const units: readonly (Term & { plural: string })[] = data;

const table = synonymTable(data);

/** The code of a unit from its code, a name or a common abbreviation ("pcs", "1 pair", "/set"). */
export const unitCode = (text: string): string | null =>
  table.get(fold(text)) ??
  table.get(
    fold(text)
      .replace(/^[/\s]*(per\s+)?[\d\s]*/u, "")
      .replace(/\.$/, ""),
  ) ??
  null;
