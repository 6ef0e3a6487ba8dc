import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Timeline } from "#components/ui/timeline";
import { knownWord } from "./known-word.ts";
import { Part } from "./part.tsx";

type Move = { id: string; move: string; actor: string; reason: string | null; createdAt: Date };

/** The history of a thing, latest first, with who moved it. */
export function MovesPart({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations("admin");
  const locale = useLocale();
  const format = useFormatter();
  if (moves.length === 0) return null;
  return (
    <Part heading={t("history")}>
      <Timeline
        label={t("history")}
        steps={moves.map(({ id, move, actor, reason, createdAt }) => ({
          key: id,
          title: knownWord(locale, "admin", `move.${move}`),
          when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
          at: createdAt.toISOString(),
          who: actor,
          text: reason,
        }))}
      />
    </Part>
  );
}
