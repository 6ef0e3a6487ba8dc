import { formatNumber } from "#lib/platform/money";
import { label } from "#lib/taxonomy/reference/label";
import { units } from "#lib/taxonomy/reference/units";

type Line = {
  position: number;
  item: string;
  specification: string;
  quantity: { toFixed(): string } | null;
  unitCode: string;
};

/** A line of a request as its reader says it; `quantity` is the plain decimal, empty where none is said. */
export type AskedLine = { position: number; item: string; specification: string; quantity: string; unit: string; said: string };

function unitWord(locale: string, unitCode: string, amount: string): string {
  const plural = units.find(({ code }) => code === unitCode)?.plural;
  return locale !== "zh" && amount !== "1" && plural ? plural : label("unit", unitCode, locale);
}

export const askedLines = ({ lines }: { lines: readonly Line[] }, locale: string): AskedLine[] =>
  lines.map(({ position, item, specification, quantity, unitCode }) => {
    const amount = quantity?.toFixed() ?? "";
    const unit = unitWord(locale, unitCode, amount);
    const said = amount ? `${formatNumber(locale, amount)} ${unit}` : unit;
    return { position, item, specification, quantity: amount, unit, said };
  });
