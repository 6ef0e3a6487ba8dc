import { useFormatter, useTranslations } from "next-intl";
import { Timeline } from "#components/ui/timeline";
import type { OwnQuotation } from "#lib/quotation/queries/own";
import { quotationMoves } from "#lib/quotation/status";

import { useReasonWords } from "./reason-words.ts";

type Move = Pick<OwnQuotation["moves"][number], "id" | "move" | "reason" | "createdAt">;

/** What happened to a quotation; who of the other side did it is not said. */
export function QuotationHistory({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations("quotation");
  const format = useFormatter();
  const name = (move: string) => {
    const known = quotationMoves.find((one) => one === move);
    return known ? t(`move.${known}`) : move;
  };
  const reasonOf = useReasonWords();
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="history" className="flex flex-col gap-3">
      <h2 id="history" className="text-lg font-semibold">
        {t("history")}
      </h2>
      <Timeline
        label={t("history")}
        steps={moves.map(({ id, move, reason, createdAt }) => ({
          key: id,
          title: name(move),
          when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
          at: createdAt.toISOString(),
          text: reasonOf(reason),
        }))}
      />
    </section>
  );
}
