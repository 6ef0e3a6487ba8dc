import { type PublishedMove, publishedMoves } from "#lib/opendata/schema/ocid";
import type { RequestContent } from "#lib/rfq/schema/record";

export type PublishedEdition = { edition: number; at: Date; fields: readonly string[] };
export type Happening = { move: string; at: Date };
export type Offered = { round: number; withdrawnAt: Date | null };
export type NamedFirm = { id: string; name: string; countryCode: string; url: string | null };
export type AwardedLine = { position: number; quantity: string; quotationId: string; firm: NamedFirm | null };
export type NamedCategory = { slug: string; name: string; url: string };

/** All of a request that its releases are made of; contents only of the editions that are asked for. */
export type History = {
  requestId: string;
  number: string;
  /** The firm that asks, where its buyer shows it. */
  buyer: { name: string; countryCode: string } | null;
  editions: readonly PublishedEdition[];
  contents: ReadonlyMap<number, RequestContent>;
  moves: readonly Happening[];
  offers: readonly Offered[];
  awards: readonly AwardedLine[];
  categories: ReadonlyMap<string, NamedCategory>;
};

export type Stage = {
  round: number;
  suffix: string;
  at: Date;
  /** The edition that holds then. */
  edition: number;
  move: PublishedMove | null;
  /** The round's editions up to then, the one it began with first. */
  editions: readonly PublishedEdition[];
  /** When offers were no longer taken, if that was before. */
  closedAt: Date | null;
};

const closing: readonly string[] = ["close", "expire", "withdraw"];

const isPublished = (move: string): move is PublishedMove => publishedMoves.some((one) => one === move);

/**
 * The stages of a request that are published, in order. A second round begins with `republish`; its editions go on counting. What
 * happened in a round before anything was published belongs to nobody.
 */
export function stagesOf({ editions, moves }: Pick<History, "editions" | "moves">): Stage[] {
  const again = moves.filter(({ move }) => move === "republish").map(({ at }) => at.getTime());
  const roundAt = (at: Date) => 1 + again.filter((one) => one < at.getTime()).length;
  const inOrder = editions.toSorted((one, other) => one.edition - other.edition);
  const staged = inOrder.map(({ edition, at }) => ({ round: roundAt(at), suffix: `e${edition}`, at, edition, move: null }));
  const moved = moves.flatMap(({ move, at }) => (isPublished(move) ? [{ round: roundAt(at), suffix: move, at, move }] : []));
  return [...staged, ...moved]
    .toSorted((one, other) => one.at.getTime() - other.at.getTime() || Number(one.move !== null) - Number(other.move !== null))
    .flatMap((stage) => {
      const known = inOrder.filter((one) => roundAt(one.at) === stage.round && one.at <= stage.at);
      const held = known.at(-1);
      if (!held) return [];
      const shut = moves.find(({ move, at }) => closing.includes(move) && roundAt(at) === stage.round && at <= stage.at);
      return [{ ...stage, edition: held.edition, editions: known, closedAt: shut?.at ?? null }];
    });
}
