import data from "sea-ports/lib/ports.json" with { type: "json" };
import own from "./data/ports-zh.json" with { type: "json" };
import { fold, type Term } from "./fold.ts";

type SeaPort = { name: string; unlocs: readonly string[]; alias?: readonly string[] };

const seaPorts: Record<string, SeaPort> = data;
const zhNames: Record<string, string> = own;

/** Sea ports by UN/LOCODE; where no Chinese name is known the English one stands. */
export const ports: readonly Term[] = Object.entries(seaPorts)
  .filter(([code, { unlocs }]) => unlocs[0] === code)
  .map(([code, { name }]) => ({ code, zh: zhNames[code] ?? name, en: name }));

const table = new Map<string, string>();
for (const { code } of [...ports].sort((a, b) => Number(b.code in zhNames) - Number(a.code in zhNames))) {
  const { name, unlocs, alias = [] } = seaPorts[code] ?? { name: code, unlocs: [] };
  for (const word of [...unlocs, ...alias, name]) if (!table.has(fold(word))) table.set(fold(word), code);
}
for (const [code, zh] of Object.entries(zhNames)) table.set(fold(zh), code);
for (const { code } of ports) table.set(fold(code), code);

/** The UN/LOCODE of a port from its code or name, with or without a following "port" or country. */
export function portCode(text: string): string | null {
  const key = fold(text);
  return table.get(key) ?? table.get(key.replace(/\s*(port|\u6e2f|,.*)$/u, "")) ?? null;
}
