import { useTranslations } from "next-intl";
import { RuleDecisions } from "#components/moderation/rule-explanation";
import { DifferenceTable } from "#components/product/desk/difference-table";
import { ButtonLink } from "#components/ui/button";
import type { RevisionReview } from "#lib/moderation/queries/revision-review";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { TaskPart } from "./part.tsx";
import { SupplierStanding } from "./supplier.tsx";

type Props = { locale: string; review: RevisionReview };

/** A change to a listing on show: field by field, what stands there and what would. */
export function RevisionTask({ locale, review }: Props) {
  const t = useTranslations("moderation");
  const { revision, template, categories, decisions, product, standing } = review;
  const names = new Map(categories.map((category) => [category.id, localized(category, "name", locale).text]));
  return (
    <>
      <TaskPart heading={t("revision.title")}>
        {revision.differences.length > 0 ? (
          <DifferenceTable differences={revision.differences} locale={locale} template={template} categories={names} />
        ) : (
          <p className="text-sm text-muted">{t("revision.nothing")}</p>
        )}
        <p>
          <ButtonLink kind="outline" size="small" href={urls.product(locale, product.slug)}>
            {t("revision.see")}
          </ButtonLink>
        </p>
      </TaskPart>
      {decisions.length > 0 && (
        <TaskPart heading={t("task.why")}>
          <RuleDecisions decisions={decisions} locale={locale} />
        </TaskPart>
      )}
      <TaskPart heading={t("product.supplier")}>
        <SupplierStanding locale={locale} company={product.company} standing={standing} />
      </TaskPart>
    </>
  );
}
