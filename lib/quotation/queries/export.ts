import type { Cell } from "#lib/platform/files/table-file";
import { localized } from "#lib/platform/i18n/localized";
import type { Words } from "#lib/platform/i18n/words";
import { written } from "#lib/quotation/comparison/money";
import type { AskedLine } from "#lib/quotation/schema/asked-lines";
import { legs } from "#lib/quotation/schema/legs";
import type { ComparedOffers } from "./comparison.ts";

export type Reader = { locale: string; words: Words };

const plainly = (amount: Parameters<typeof written>[0] | null, { words }: Reader): Cell =>
  amount ? Number(written(amount)) : words("unknown");

function lineRows({ comparison }: ComparedOffers, asked: readonly AskedLine[], reader: Reader): Cell[][] {
  return asked.map(({ item, quantity, unit }, row) => {
    const cells = comparison.rows[row]?.cells ?? [];
    const prices = cells.map((cell) =>
      cell.kind === "bid" ? plainly(cell.unitInBase, reader) : reader.words(cell.kind === "none" ? "notOffered" : "silent"),
    );
    return [item, quantity ? Number(quantity) : null, unit, ...prices];
  });
}

const each = (label: string, cells: readonly Cell[]): Cell[] => [label, null, null, ...cells];

function journeyRows({ comparison: { columns } }: ComparedOffers, reader: Reader): Cell[][] {
  return legs.flatMap((leg) => {
    const steps = columns.map(({ journey }) => journey.steps.find((step) => step.leg === leg));
    const cells = steps.map((step) => (step ? plainly(step.amount?.mul(step.sign) ?? null, reader) : null));
    return steps.some(Boolean) ? [each(reader.words(`leg.${leg}`), cells)] : [];
  });
}

function totalRows({ delivery, comparison: { columns } }: ComparedOffers, reader: Reader): Cell[][] {
  const { words } = reader;
  const landed = words("landed", { incoterm: delivery.incoterm, place: delivery.place ?? "" });
  return [
    each(
      landed,
      columns.map((column) => plainly(column.landed, reader)),
    ),
    each(
      words("likeForLike"),
      columns.map(({ isLikeForLike }) => words(isLikeForLike ? "likeForLike" : "notLike")),
    ),
    ...(columns.some(({ isCheapest }) => isCheapest)
      ? [
          each(
            words("cheapest"),
            columns.map(({ isCheapest }) => (isCheapest ? words("cheapest") : null)),
          ),
        ]
      : []),
  ];
}

function termRows({ offers, base }: ComparedOffers, { words }: Reader): Cell[][] {
  const contents = offers.map(({ content }) => content);
  const row = (label: string, say: (content: (typeof contents)[number]) => Cell) => each(words(label), contents.map(say));
  return [
    row("incoterm", ({ incoterm, place }) => `${incoterm} ${place}`),
    row("leadTime", ({ leadTimeDays }) => leadTimeDays),
    row("validUntil", ({ validUntil }) => validUntil),
    row("currency", ({ currency }) => `${currency} → ${base}`),
  ];
}

/** The comparison as headings and rows: unit prices and totals in the compared currency, what is unknown in words. */
export function comparisonSheet(compared: ComparedOffers, asked: readonly AskedLine[], reader: Reader) {
  const { words, locale } = reader;
  const goods = compared.comparison.columns.map(({ goodsInBase }) => plainly(goodsInBase, reader));
  const rows: Cell[][] = [
    ...lineRows(compared, asked, reader),
    each(words("goods"), goods),
    ...journeyRows(compared, reader),
    ...totalRows(compared, reader),
    ...termRows(compared, reader),
  ];
  const firms = compared.offers.map(({ company }) => localized(company, "name", locale).text);
  return { headings: [words("sheet.item"), words("sheet.quantity"), words("sheet.unit"), ...firms], rows };
}

/** The same as a table file takes it. */
export function comparisonTable(compared: ComparedOffers, asked: readonly AskedLine[], reader: Reader) {
  const { headings, rows } = comparisonSheet(compared, asked, reader);
  async function* batches() {
    yield rows;
  }
  return { headings, batches: batches() };
}
