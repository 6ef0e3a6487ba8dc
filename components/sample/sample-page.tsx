import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { SampleView } from "#lib/sample/queries/samples";
import { BuyerActs } from "./buyer-acts.tsx";
import { SampleHistory } from "./history.tsx";
import { useNextStep } from "./next.ts";
import { SampleSheet } from "./sample-sheet.tsx";
import { SampleBadge } from "./status.tsx";
import { SupplierActs } from "./supplier-acts.tsx";

const acts = ["accepted", "declined", "cancelled", "address", "received", "judged", "offered", "turnedDown", "sent"] as const;

type Props = { sample: SampleView; locale: string };

function NextPart({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const sentence = useNextStep(sample.side)(sample);
  if (sentence === null) return null;
  return (
    <section aria-labelledby="next" className="panel flex flex-col gap-3 p-4">
      <h2 id="next" className="text-base font-semibold">
        {t("part.next")}
      </h2>
      <p>{sentence}</p>
      {sample.mayAct && sample.side === "buyer" && <BuyerActs sample={sample} locale={locale} />}
      {sample.mayAct && sample.side === "supplier" && <SupplierActs sample={sample} locale={locale} />}
    </section>
  );
}

/** A sample as one side has it: what is next, what was said, how it went. */
export function SamplePage({ sample, locale, done }: Props & { done: string | string[] | undefined }) {
  const t = useTranslations("sample");
  const { side, title, number, status, supplier, company, quotation, quotationId, product, turn } = sample;
  const said = acts.find((one) => one === done);
  const firm = side === "buyer" ? supplier : company;
  const other = firm ? localized(firm, "name", locale).text : t("unnamedBuyer");
  const source = [
    ...(product?.status === "LIVE" ? [{ href: urls.product(locale, product.slug), label: t("field.product") }] : []),
    ...(side === "buyer" && quotation && quotationId
      ? [{ href: urls.buying.offer(locale, quotation.requestId, quotationId), label: t("quotation") }]
      : []),
    ...(side === "supplier" && quotationId ? [{ href: urls.selling.quotation(locale, quotationId), label: t("quotation") }] : []),
  ];
  return (
    <>
      {said && <Alert tone="success">{t(`done.${said}`)}</Alert>}
      <DeskHead title={title} text={`${number} · ${other}`}>
        <SampleBadge status={status} isDue={turn === side} />
        {source.map(({ href, label }) => (
          <a key={href} href={href} className="btn btn-sm border-edge bg-base-100 shadow-none">
            {label}
          </a>
        ))}
      </DeskHead>
      <NextPart sample={sample} locale={locale} />
      <SampleSheet sample={sample} locale={locale} />
      <SampleHistory moves={sample.moves} />
    </>
  );
}
