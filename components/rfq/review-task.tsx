import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { RequestView } from "#lib/rfq/queries/request";
import { gradeParts, gradeWorth } from "#lib/rfq/schema/grade";
import { label } from "#lib/taxonomy/reference/label";
import { RequestHistory } from "./history.tsx";
import { RequestFiles } from "./request-files.tsx";
import { RequestLines, RequestTerms } from "./request-sheet.tsx";
import { GradeStars } from "./state.tsx";

type Props = { request: RequestView; locale: string; categories: ReadonlyMap<string, string> };

function Buyer({ request, locale }: Omit<Props, "categories">) {
  const t = useTranslations("rfq.review");
  const format = useFormatter();
  const { buyer, company } = request;
  const person = buyer && [
    buyer.name,
    label("country", buyer.countryCode, locale),
    t(buyer.emailVerifiedAt ? "confirmed" : "unconfirmed"),
    t("memberSince", { date: format.dateTime(buyer.createdAt, { dateStyle: "medium" }) }),
  ];
  return (
    <section aria-labelledby="who" className="panel p-4 text-sm">
      <h2 id="who" className="text-base font-semibold">
        {t("buyer")}
      </h2>
      <p>{person?.join(" · ") ?? "–"}</p>
      {company ? (
        <p>
          <a href={urls.admin.part(locale, `firms/${request.companyId}`)} className="link">
            {localized(company, "name", locale).text}
          </a>{" "}
          · {t("level", { level: company.verificationLevel })}
        </p>
      ) : (
        <p className="text-muted">{t("noFirm")}</p>
      )}
      {request.round > 1 && <p>{t("round")}</p>}
    </section>
  );
}

const isPart = (parts: unknown): parts is Record<string, number> => typeof parts === "object" && parts !== null;

function Grading({ request }: Pick<Props, "request">) {
  const t = useTranslations("rfq");
  const parts = isPart(request.gradeParts) ? request.gradeParts : {};
  return (
    <details className="panel p-4 text-sm">
      <summary className="cursor-pointer font-semibold">
        {t("grade.title")} <GradeStars grade={request.grade} />
      </summary>
      <KeyValues
        rows={gradeParts.map((part) => ({
          key: part,
          label: t(`part.${part}`),
          value: `${parts[part] ?? 0} / ${gradeWorth[part]}`,
        }))}
        columns={2}
      />
    </details>
  );
}

/** A request that waits: who asks, what suppliers will see, how it came about. */
export function RequestTask({ request, locale, categories }: Props) {
  const t = useTranslations("rfq");
  return (
    <>
      <Buyer request={request} locale={locale} />
      <section aria-labelledby="what" className="panel flex flex-col gap-4 p-4">
        <h2 id="what" className="text-base font-semibold [overflow-wrap:anywhere]" lang={request.language}>
          {request.number} {request.title}
        </h2>
        <RequestLines content={request.record} locale={locale} categories={categories} />
        <RequestTerms content={request.record} locale={locale} />
        {request.note && <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{request.note}</p>}
        <RequestFiles files={request.files} />
        {request.sourceText && (
          <details className="text-sm">
            <summary className="cursor-pointer font-medium">{t("review.sourceText")}</summary>
            <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{request.sourceText}</p>
          </details>
        )}
      </section>
      <Grading request={request} />
      <section aria-labelledby="history" className="panel p-4">
        <h2 id="history" className="mb-3 text-base font-semibold">
          {t("view.history")}
        </h2>
        <RequestHistory moves={request.moves} />
      </section>
    </>
  );
}
