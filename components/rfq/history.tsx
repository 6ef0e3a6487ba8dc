import { useFormatter, useTranslations } from "next-intl";
import { Timeline } from "#components/ui/timeline";
import { requestMoves } from "#lib/rfq/status";

type Move = { id: string; move: string; reason: string | null; createdAt: Date };

const causes = ["deadline", "cap", "buyer", "buyerLeft"] as const;

/** What happened to a request, the latest first. Who of the staff decided is not said. */
export function RequestHistory({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations("rfq");
  const format = useFormatter();
  const titleOf = (name: string) => {
    const move = requestMoves.find((one) => one === name);
    return move ? t(`moves.${move}`) : name;
  };
  const reasonOf = (reason: string | null) => {
    const cause = causes.find((one) => one === reason);
    return cause ? t(`cause.${cause}`) : reason;
  };
  return (
    <Timeline
      label={t("view.history")}
      steps={moves.map(({ id, move, reason, createdAt }) => ({
        key: id,
        title: titleOf(move),
        when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
        at: createdAt.toISOString(),
        text: reasonOf(reason),
      }))}
    />
  );
}
