import { useTranslations } from "next-intl";
import { Table } from "#components/ui/table";
import type { ScoreSheet } from "#lib/quotation/comparison/score";

/** How one offer was judged, criterion by criterion. */
export function ScoreTable({ sheet, best }: { sheet: ScoreSheet; best: number }) {
  const t = useTranslations("quotation");
  return (
    <section aria-labelledby="score" className="panel flex flex-col gap-2 p-4">
      <h2 id="score" className="text-lg font-semibold">
        {t("scoreTitle")}
      </h2>
      <p className="text-sm text-muted">{t("scoreText")}</p>
      <Table
        caption={t("scoreTitle")}
        columns={[
          { key: "criterion", label: t("scoreTitle") },
          { key: "points", label: t("marks"), isFigure: true },
        ]}
        rows={[
          ...sheet.parts.map(({ criterion, weight, points }) => ({
            key: criterion,
            cells: [
              `${t(`criterion.${criterion}`)} (${t("weight", { weight })})`,
              points === null ? t("noPoints") : t("points", { points }),
            ],
          })),
          { key: "total", cells: [t("yourTotal"), t("points", { points: sheet.total })] },
          { key: "best", cells: [t("bestTotal"), t("points", { points: best })] },
        ]}
      />
    </section>
  );
}
