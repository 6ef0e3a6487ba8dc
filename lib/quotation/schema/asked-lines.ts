import { formatNumber } from "#lib/platform/money";
import { unitBeside } from "#lib/taxonomy/reference/label";

type Line = {
  position: number;
  item: string;
  specification: string;
  quantity: { toFixed(): string } | null;
  unitCode: string;
};

/** A line of a request as its reader says it; `quantity` is the plain decimal, empty where none is said. */
export type AskedLine = { position: number; item: string; specification: string; quantity: string; unit: string; said: string };

export const askedLines = ({ lines }: { lines: readonly Line[] }, locale: string): AskedLine[] =>
  lines.map(({ position, item, specification, quantity, unitCode }) => {
    const amount = quantity?.toFixed() ?? "";
    const unit = unitBeside(amount, unitCode, locale);
    const said = amount ? `${formatNumber(locale, amount)} ${unit}` : unit;
    return { position, item, specification, quantity: amount, unit, said };
  });
