import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Text } from "#components/ui/text";
import { Timeline } from "#components/ui/timeline";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ProductFile as Product } from "#lib/statistics/queries/products";
import { knownWord } from "./known-word.ts";
import { MovesPart } from "./moves-part.tsx";
import { Part } from "./part.tsx";

type Props = { locale: string; product: Product };

function Facts({ locale, product }: Props) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const day = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "medium" }) : "–");
  const firm = localized(product.company, "name", locale);
  return (
    <Part heading={t("facts")}>
      <KeyValues
        columns={2}
        rows={[
          { key: "zh", label: t("nameZh"), value: <span lang="zh-CN">{product.nameZh ?? "–"}</span> },
          { key: "en", label: t("nameEn"), value: <span lang="en">{product.nameEn ?? "–"}</span> },
          { key: "sku", label: t("column.sku"), value: product.sku },
          {
            key: "firm",
            label: t("column.firm"),
            value: (
              <a href={urls.admin.part(locale, `firms/${product.company.id}`)} className="link">
                <Text {...firm} />
              </a>
            ),
          },
          { key: "category", label: t("column.category"), value: <Text {...localized(product.category, "name", locale)} /> },
          { key: "quality", label: t("column.quality"), value: product.qualityScore },
          { key: "hs", label: t("hsCode"), value: product.hsCode ?? "–" },
          { key: "gtin", label: t("gtin"), value: product.gtin ?? "–" },
          { key: "published", label: t("published"), value: day(product.firstPublishedAt) },
          { key: "confirmed", label: t("confirmed"), value: day(product.confirmedAt) },
        ]}
      />
    </Part>
  );
}

/** Figures that the rules looked at, as they were noted. */
const noted = (why: unknown): string =>
  Object.entries(Object(why))
    .map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`)
    .join(" · ");

function Decisions({ locale, product }: Props) {
  const t = useTranslations("admin");
  const format = useFormatter();
  if (product.decisions.length === 0) return null;
  return (
    <Part heading={t("ruleDecisions")}>
      <Timeline
        label={t("ruleDecisions")}
        steps={product.decisions.map(({ id, decision, why, createdAt }) => ({
          key: id,
          title: knownWord(locale, "admin", `decision.${decision}`),
          when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
          at: createdAt.toISOString(),
          text: noted(why),
        }))}
      />
    </Part>
  );
}

export function ProductFile({ locale, product }: Props) {
  return (
    <>
      <Facts locale={locale} product={product} />
      <Decisions locale={locale} product={product} />
      <MovesPart moves={product.moves} />
    </>
  );
}
