import { useTranslations } from "next-intl";
import type { Advice } from "#lib/product/quality";

const anchors: Record<Advice["part"], string> = {
  nameZh: "texts",
  nameEn: "texts",
  descriptionZh: "texts",
  descriptionEn: "texts",
  pictures: "pictures",
  price: "priceBreaks",
  priceBreaks: "priceBreaks",
  moq: "trade",
  leadTime: "trade",
  requiredAttributes: "attributes",
  otherAttributes: "attributes",
  hsCode: "numbers",
  packing: "trade",
  port: "trade",
  payment: "trade",
  origin: "numbers",
};

const shown = 5;

/** How complete the listing is, and what to add for how many points. */
export function QualityBox({ score, advice }: { score: number; advice: readonly Advice[] }) {
  const t = useTranslations("listing");
  return (
    <section aria-labelledby="quality-title" className="panel p-4">
      <h2 id="quality-title" className="text-sm font-semibold">
        {t("quality.title")}
      </h2>
      <p className="mt-1 text-2xl font-semibold figures">{t("quality.score", { score })}</p>
      <progress className="progress progress-success w-full" value={score} max={100} aria-label={t("quality.score", { score })} />
      {advice.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1 text-sm">
          {advice.slice(0, shown).map(({ part, gain }) => (
            <li key={part}>
              <a href={`#${anchors[part]}`} className="link text-secondary">
                {t(`quality.add.${part}`)}
              </a>{" "}
              <span className="whitespace-nowrap text-muted figures">{t("quality.gain", { gain })}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-xs text-muted">{t("quality.formula")}</p>
    </section>
  );
}
