import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Disclosure } from "#components/ui/disclosure";
import { Timeline } from "#components/ui/timeline";
import { applyToSellAction, closeCompanyAction } from "#lib/company/actions/firm";
import type { CompanyProfile } from "#lib/company/queries/mine";

const moves = ["register", "approve", "refuse", "apply", "suspend", "reinstate", "close"] as const;

/** What happened to a firm, and the two steps its owner may take. */
export function HistoryPart({ company, isOwner, locale }: { company: CompanyProfile; isOwner: boolean; locale: string }) {
  const t = useTranslations("company");
  const format = useFormatter();
  const fields = { companyId: company.id };
  const steps = company.moves.map(({ id, move, reason, createdAt }) => {
    const known = moves.find((one) => one === move);
    return {
      key: id,
      title: known ? t(`moves.${known}`) : move,
      at: createdAt.toISOString(),
      when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
      text: reason,
    };
  });
  return (
    <section className="panel flex flex-col gap-4 p-5" aria-labelledby="history">
      <h2 id="history" className="text-lg font-semibold">
        {t("history")}
      </h2>
      <Timeline label={t("history")} steps={steps} />
      {isOwner && !company.isSupplier && company.status === "ACTIVE" && (
        <ActionButton action={applyToSellAction} locale={locale} fields={fields} label={t("applyToSell")} />
      )}
      {isOwner && company.status !== "CLOSED" && (
        <Disclosure label={t("closeCompany")}>
          <p className="mb-3 text-sm">{t("closeText")}</p>
          <ActionButton action={closeCompanyAction} locale={locale} fields={fields} label={t("closeForGood")} kind="danger" />
        </Disclosure>
      )}
    </section>
  );
}
