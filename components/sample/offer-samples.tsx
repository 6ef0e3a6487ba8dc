import { useTranslations } from "next-intl";
import { SampleButton } from "./sample-button.tsx";

type Props = { quotationId: string; lines: readonly { position: number; item: string }[]; locale: string };

/** The way to a sample of each line of an offer. */
export function OfferSamples({ quotationId, lines, locale }: Props) {
  const t = useTranslations("sample");
  return (
    <section aria-labelledby="samples" className="flex flex-col gap-3">
      <h2 id="samples" className="text-lg font-semibold">
        {t("title")}
      </h2>
      <div className="flex flex-wrap gap-2">
        {lines.map(({ position, item }) => (
          <SampleButton
            key={position}
            locale={locale}
            about={{ quotation: quotationId, line: position }}
            {...(lines.length > 1 ? { label: item } : {})}
          />
        ))}
      </div>
    </section>
  );
}
