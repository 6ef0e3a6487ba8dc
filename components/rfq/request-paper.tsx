import { useTranslations } from "next-intl";
import type { RequestView } from "#lib/rfq/queries/request";
import { RequestFiles } from "./request-files.tsx";
import { RequestLines, RequestTerms } from "./request-sheet.tsx";

type Props = { request: RequestView; locale: string; categories: ReadonlyMap<string, string> };

/** The request as suppliers will see it, said so. */
export function RequestPaper({ request, locale, categories }: Props) {
  const t = useTranslations("rfq.view");
  return (
    <section aria-labelledby="paper" className="panel flex flex-col gap-4 p-4">
      <div>
        <h2 id="paper" className="text-base font-semibold">
          {t("asSuppliers")}
        </h2>
        {!request.isBuyerNamed && <p className="text-sm text-muted">{`${t("buyer")}: ${t("hidden")}`}</p>}
      </div>
      <RequestLines content={request.record} locale={locale} categories={categories} />
      <RequestTerms content={request.record} locale={locale} />
      {request.note && (
        <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]" lang={request.language}>
          {request.note}
        </p>
      )}
      <RequestFiles files={request.files} />
    </section>
  );
}
