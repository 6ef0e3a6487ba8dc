import { useTranslations } from "next-intl";
import { Editions } from "#components/rfq/editions";
import { RequestLines, RequestTerms } from "#components/rfq/request-sheet";
import { SectionHeading } from "#components/ui/section-heading";
import type { PublicRequest as Request } from "#lib/rfq/queries/public-request";
import { momentIn } from "#lib/rfq/schema/zone";
import { PublicHead } from "./public-head.tsx";
import { QuotePanel } from "./quote-panel.tsx";

type Props = {
  request: Request;
  locale: string;
  /** The names of categories by their id, in the reader's language. */
  categories: ReadonlyMap<string, string>;
};

function Goods({ request, locale, categories }: Props) {
  const t = useTranslations("requests");
  return (
    <section aria-labelledby="goods" className="flex flex-col gap-4">
      <SectionHeading id="goods" heading={t("goods")} />
      <div className="panel px-4 py-1">
        <RequestLines content={request} locale={locale} categories={categories} />
      </div>
      {request.note && (
        <p className="text-sm whitespace-pre-line [overflow-wrap:anywhere]" lang={request.language}>
          {request.note}
        </p>
      )}
      {request.files > 0 && <p className="text-sm text-muted">{t("filesHint", { count: request.files })}</p>}
    </section>
  );
}

function Questions({ request, locale }: Omit<Props, "categories">) {
  const t = useTranslations("requests");
  const { clarifications, timeZone, language } = request;
  return (
    <section aria-labelledby="questions" className="flex flex-col gap-3">
      <SectionHeading id="questions" heading={t("questions")} />
      {clarifications.length === 0 && <p className="text-sm text-muted">{t("noQuestions")}</p>}
      <ul className="flex flex-col gap-3">
        {clarifications.map(({ id, question, answer, answeredAt }) => (
          <li key={id} className="panel flex flex-col gap-2 p-4 text-sm">
            <p className="font-medium whitespace-pre-line [overflow-wrap:anywhere]">{question}</p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]" lang={language}>
              {answer}
            </p>
            {answeredAt && <p className="text-muted">{t("answeredOn", { moment: momentIn(locale, answeredAt, timeZone) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A request as everybody reads it: what is asked, under which terms, what was asked about it, how to quote. */
export function PublicRequest({ request, locale, categories }: Props) {
  const t = useTranslations("requests");
  return (
    <div className="flex flex-col gap-6">
      <PublicHead request={request} locale={locale} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Goods request={request} locale={locale} categories={categories} />
          <section aria-labelledby="terms">
            <SectionHeading id="terms" heading={t("terms")} />
            <RequestTerms content={request} locale={locale} />
          </section>
          <Questions request={request} locale={locale} />
          {request.changes.length > 1 && (
            <section aria-labelledby="changes">
              <SectionHeading id="changes" heading={t("changes")} />
              <Editions editions={request.changes} />
            </section>
          )}
        </div>
        <QuotePanel request={request} locale={locale} />
      </div>
    </div>
  );
}
