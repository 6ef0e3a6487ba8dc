import { useFormatter, useTranslations } from "next-intl";
import { Timeline } from "#components/ui/timeline";
import type { SampleView } from "#lib/sample/queries/samples";
import { sampleMoves } from "#lib/sample/status";

/** What happened to a sample, the latest first; which person did it is not said. */
export function SampleHistory({ moves }: Pick<SampleView, "moves">) {
  const t = useTranslations("sample");
  const format = useFormatter();
  const nameOf = (move: string) => {
    const known = (["ask", ...sampleMoves] as const).find((one) => one === move);
    return known ? t(`move.${known}`) : move;
  };
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <h2 id="history" className="text-lg font-semibold">
        {t("part.history")}
      </h2>
      <Timeline
        label={t("part.history")}
        steps={moves.map(({ id, move, reason, createdAt }) => ({
          key: id,
          title: nameOf(move),
          when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
          at: createdAt.toISOString(),
          text: reason === "buyerLeft" ? t("buyerLeft") : reason,
        }))}
      />
    </section>
  );
}
