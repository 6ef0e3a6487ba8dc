import { useTranslations } from "next-intl";
import { Editions } from "#components/rfq/editions";
import { RequestFiles } from "#components/rfq/request-files";
import { RequestLines, RequestTerms } from "#components/rfq/request-sheet";
import { SectionHeading } from "#components/ui/section-heading";
import type { OwnQuestion } from "#lib/rfq/queries/clarifications";
import type { RequestForSupplier } from "#lib/rfq/queries/for-supplier";
import type { OwnPlace } from "#lib/rfq/queries/places";
import { Clarifications } from "./clarifications.tsx";
import { RequestActs } from "./request-acts.tsx";
import { RequestHead } from "./request-head.tsx";
import { WhyYou } from "./why-you.tsx";

type Asked = { request: RequestForSupplier; locale: string };

type Props = Asked & {
  own: OwnPlace;
  questions: readonly OwnQuestion[];
  companyId: string;
  categories: ReadonlyMap<string, string>;
  /** The reader's own time zone, where it is known. */
  zone: string | null;
  canAct: boolean;
  isAsked: boolean;
};

function Goods({ request, locale, categories }: Asked & Pick<Props, "categories">) {
  const t = useTranslations("matching");
  return (
    <>
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
        <RequestFiles files={request.files} />
      </section>
      <section aria-labelledby="terms">
        <SectionHeading id="terms" heading={t("terms")} />
        <RequestTerms content={request} locale={locale} />
      </section>
    </>
  );
}

/** A request as a supplier reads it: what is asked, why it was told, what it can do, what others have asked. */
export function SupplierRequest({ request, own, questions, companyId, categories, locale, zone, canAct, isAsked }: Props) {
  const t = useTranslations("matching");
  const { isOpen, isQuoted, placesLeft, place } = own;
  const ask = { companyId, requestId: request.id, locale };
  const acts = { ...ask, isOpen, isQuoted, placesLeft, canAct, isDeclined: Boolean(place?.declinedAt) };
  return (
    <>
      <RequestHead request={request} own={own} locale={locale} zone={zone} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Goods request={request} locale={locale} categories={categories} />
          <section aria-labelledby="questions">
            <SectionHeading id="questions" heading={t("clarifications")} />
            <Clarifications
              {...ask}
              answered={request.clarifications}
              own={questions}
              zone={zone ?? request.timeZone}
              canAsk={isOpen && canAct}
              isDone={isAsked}
            />
          </section>
          <section aria-labelledby="changes">
            <SectionHeading id="changes" heading={t("changes")} />
            <Editions editions={request.changes} />
          </section>
        </div>
        <aside className="panel order-first flex flex-col gap-4 p-4 lg:order-none" aria-labelledby="why">
          <RequestActs {...acts} />
          <SectionHeading id="why" heading={t("why")} />
          <WhyYou own={own} isOpen={isOpen} locale={locale} />
        </aside>
      </div>
    </>
  );
}
