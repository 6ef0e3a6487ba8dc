import { compare } from "#lib/quotation/comparison/compare";
import type { Amount, Rates } from "#lib/quotation/comparison/money";
import { type ScoreSheet, scoreSheets } from "#lib/quotation/comparison/score";
import type { ComparisonWish } from "#lib/quotation/schema/comparison-wish";
import { isStanding } from "#lib/quotation/status";
import { isReadable, type ReadableOffer, type ViewedOffers } from "./offers.ts";
import { ratesAt } from "./rates.ts";

/** The currency and the delivery that are compared where nothing else is wished: those of the request, else of the first offer. */
function groundOf({ request }: ViewedOffers, offers: readonly ReadableOffer[], wish: ComparisonWish) {
  const [first] = offers;
  return {
    base: wish.currency ?? request.currency?.trim() ?? "USD",
    delivery: {
      incoterm: wish.incoterm ?? request.incoterm?.trim() ?? first?.content.incoterm ?? "FOB",
      place: wish.place ?? request.place,
      known: wish.known,
    },
  };
}

const unknownQuantity = "1";

/** The offers of a request side by side, with the rates they were compared at and the score sheets where weights were fixed. */
export async function compareOffers(view: ViewedOffers, wish: ComparisonWish) {
  const isOver = view.request.status === "AWARDED" || view.request.status === "UNSUCCESSFUL";
  const offers = view.offers
    .filter(({ status }) => isStanding(status) || (isOver && (status === "ACCEPTED" || status === "DECLINED")))
    .filter(isReadable);
  const { base, delivery } = groundOf(view, offers, wish);
  const rates: Rates = await ratesAt(view.ratesOn, [base, ...new Set(offers.map(({ content }) => content.currency))]);
  const asked = view.request.lines.map(({ position, quantity }) => ({
    position,
    quantity: quantity?.toFixed() ?? unknownQuantity,
  }));
  const comparison = compare(
    offers.map(({ id, content }) => ({ quotationId: id, content })),
    { asked, base, rates, delivery },
  );
  const landed = (at: number): Amount | null => {
    const column = comparison.columns[at];
    return column?.isLikeForLike ? column.landed : null;
  };
  const judged = offers.map(({ id, content, company, marks }, at) => ({
    quotationId: id,
    landed: landed(at),
    leadTimeDays: content.leadTimeDays,
    verificationLevel: company.verificationLevel,
    marks,
  }));
  const sheets: ScoreSheet[] = view.weights.length > 0 ? scoreSheets(judged, view.weights) : [];
  return { offers, base, delivery, rates, comparison, sheets };
}

export type ComparedOffers = Awaited<ReturnType<typeof compareOffers>>;
