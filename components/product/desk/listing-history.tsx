import { useFormatter, useTranslations } from "next-intl";
import { Timeline } from "#components/ui/timeline";
import type { ListingView } from "#lib/product/queries/listing";
import { productMoves } from "#lib/product/status";

const whoOf = (actor: string) => (actor.startsWith("system:") ? "house" : "person");

/** What happened to a listing, latest first. */
export function ListingHistory({ moves }: { moves: ListingView["moves"] }) {
  const t = useTranslations("listing");
  const format = useFormatter();
  return (
    <details className="panel p-4">
      <summary className="cursor-pointer text-sm font-semibold">{t("history")}</summary>
      <div className="mt-3">
        <Timeline
          label={t("history")}
          steps={moves.map(({ id, move, actor, reason, createdAt }) => ({
            key: id,
            title: t(`moves.${productMoves.find((one) => one === move) ?? "create"}`),
            when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
            at: createdAt.toISOString(),
            who: t(`by.${whoOf(actor)}`),
            text: actor.startsWith("system:") ? null : reason,
          }))}
        />
      </div>
    </details>
  );
}
