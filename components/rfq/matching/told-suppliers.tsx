import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { SectionHeading } from "#components/ui/section-heading";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { ToldSuppliers as Told } from "#lib/rfq/queries/told";
import { momentIn } from "#lib/rfq/schema/zone";
import { TopReasons } from "./reason-list.tsx";

type Props = { told: Told; locale: string; zone: string };

function Firm({ firm, locale }: { firm: Told["firms"][number]; locale: string }) {
  const t = useTranslations("matching");
  const { company, kind, score, reasons } = firm;
  const name = <Text {...localized(company, "name", locale)} />;
  return (
    <li className="flex flex-col gap-1 border-b border-base-300 py-3 text-sm last:border-b-0">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium [overflow-wrap:anywhere]">
          {company.status === "ACTIVE" ? (
            <a href={urls.supplier(locale, company.slug)} className="quiet-link">
              {name}
            </a>
          ) : (
            name
          )}
        </span>
        <Badge tone="sea">{t(`kind.${kind}`)}</Badge>
        {score !== null && <span className="figures text-muted">{t("score", { score })}</span>}
        {company.verificationLevel > 0 && <span className="text-muted">{t("level", { level: company.verificationLevel })}</span>}
      </p>
      <TopReasons reasons={reasons} />
    </li>
  );
}

/** Which suppliers were told of a request and why, for its buyer. */
export function ToldSuppliers({ told, locale, zone }: Props) {
  const t = useTranslations("matching");
  const { total, seen, firms, nextWaveAt } = told;
  return (
    <section aria-labelledby="told" className="flex flex-col gap-2">
      <SectionHeading id="told" heading={t("told")} />
      <p className="text-sm">
        {t("toldText", { total, seen })} {nextWaveAt && t("nextWave", { moment: momentIn(locale, nextWaveAt, zone) })}
      </p>
      {firms.length > 0 && (
        <ul className="panel px-4">
          {firms.map((firm) => (
            <Firm key={firm.company.id} firm={firm} locale={locale} />
          ))}
        </ul>
      )}
      {total > firms.length && <p className="text-sm text-muted">{t("toldMore", { count: total - firms.length })}</p>}
      <p className="text-sm">
        <a href={urls.fairness(locale)} className="link text-secondary">
          {t("howItWorks")}
        </a>
      </p>
    </section>
  );
}
