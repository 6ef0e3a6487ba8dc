import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Disclosure } from "#components/ui/disclosure";
import { EmptyState } from "#components/ui/empty-state";
import { Text } from "#components/ui/text";
import { chooseCompanyAction } from "#lib/company/actions/choose";
import { answerTransferAction, leaveCompanyAction } from "#lib/company/actions/people";
import type { OwnCompany } from "#lib/company/queries/own";
import type { listOffersTo } from "#lib/company/queries/people";
import { companyStatuses } from "#lib/company/status";
import { localized } from "#lib/platform/i18n/localized";
import { CompanyStatusBadge } from "./status.tsx";

type Props = { companies: readonly OwnCompany[]; offers: Awaited<ReturnType<typeof listOffersTo>>; locale: string };

function Offers({ offers, locale }: Omit<Props, "companies">) {
  const t = useTranslations("company");
  return offers.map(({ id: transferId, company }) => (
    <section key={transferId} className="panel flex flex-col gap-3 border-l-4 border-warning p-5">
      <h2 className="font-semibold">{t("offerToYou", { company: localized(company, "name", locale).text })}</h2>
      <p className="text-sm">{t("offerText")}</p>
      <div className="flex flex-wrap gap-2">
        <ActionButton
          action={answerTransferAction}
          locale={locale}
          fields={{ transferId, answer: "accept" }}
          label={t("acceptOffer")}
          kind="primary"
        />
        <ActionButton
          action={answerTransferAction}
          locale={locale}
          fields={{ transferId, answer: "decline" }}
          label={t("declineOffer")}
        />
      </div>
    </section>
  ));
}

/** The firms somebody works for. */
export function OwnCompanies({ companies, offers, locale }: Props) {
  const t = useTranslations("company");
  const desk = useTranslations("desk");
  return (
    <div className="flex flex-col gap-4">
      <Offers offers={offers} locale={locale} />
      {companies.length === 0 && <EmptyState icon="building" heading={desk("noCompany")} text={desk("noCompanyText")} />}
      {companies.map((company) => {
        const { id: companyId, role } = company;
        const status = companyStatuses.find((one) => one === company.status) ?? "PENDING";
        return (
          <section key={companyId} className="panel flex flex-col gap-3 p-5">
            <h2 className="font-semibold">
              <Text {...localized(company, "name", locale)} />
            </h2>
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <CompanyStatusBadge status={status} />
              {role && t(`roles.${role}`)}
            </p>
            <div className="flex flex-wrap items-start gap-2">
              <ActionButton action={chooseCompanyAction} locale={locale} fields={{ companyId }} label={t("openDesk")} />
              <Disclosure label={t("leave")}>
                <p className="mb-3 text-sm">{t("leaveText")}</p>
                <ActionButton
                  action={leaveCompanyAction}
                  locale={locale}
                  fields={{ companyId }}
                  label={t("leaveNow")}
                  kind="danger"
                />
              </Disclosure>
            </div>
          </section>
        );
      })}
    </div>
  );
}
