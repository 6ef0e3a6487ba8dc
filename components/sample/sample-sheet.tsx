import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeyValues } from "#components/ui/key-values";
import { formatMoney } from "#lib/platform/money";
import type { SampleView } from "#lib/sample/queries/samples";
import { label } from "#lib/taxonomy/reference/label";

type Row = [key: string, label: string, value: ReactNode];

function Part({ id, title, rows, note }: { id: string; title: string; rows: readonly Row[]; note?: string }) {
  const shown = rows.filter(([, , value]) => value !== null && value !== "");
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id} className="panel p-4">
      <h2 id={id} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      <KeyValues rows={shown.map(([key, name, value]) => ({ key, label: name, value }))} />
      {note && <p className="mt-3 text-sm text-muted">{note}</p>}
    </section>
  );
}

const text = (value: string | null) =>
  value ? <span className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</span> : null;

type Props = { sample: SampleView; locale: string };

function Terms({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const { price, currency, courierPayer, days, terms } = sample;
  if (price === null || currency === null || courierPayer === null) return null;
  const rows: Row[] = [
    ["price", t("field.price"), Number(price) === 0 ? t("free") : formatMoney(locale, price, currency)],
    ["courierPayer", t("field.courierPayer"), t(`payer.${courierPayer}`)],
    ["days", t("field.daysSaid"), days === null ? null : t("daysValue", { count: days })],
    ["terms", t("field.terms"), text(terms)],
  ];
  return <Part id="terms" title={t("part.terms")} rows={rows} />;
}

function Address({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const { address } = sample;
  if (!address) return null;
  const place = [address.postcode, address.city, address.region].filter(Boolean).join(" ");
  const rows: Row[] = [
    ["recipient", t("field.recipient"), address.recipient],
    ["phone", t("field.phone"), address.phone],
    ["street", t("field.street"), text(address.street)],
    ["city", t("field.city"), place],
    ["country", t("field.country"), label("country", address.countryCode, locale)],
  ];
  return <Part id="address" title={t("part.address")} rows={rows} note={t("addressText")} />;
}

/** All that the two sides have said about a sample. */
export function SampleSheet({ sample, locale }: Props) {
  const t = useTranslations("sample");
  const { quantity, note, countryCode, courier, trackingNumber, verdict, verdictText, reason } = sample;
  const asked: Row[] = [
    ["quantity", t("field.quantity"), String(quantity)],
    ["note", t("field.noteSaid"), text(note)],
    ["country", t("field.country"), label("country", countryCode, locale)],
    ["reason", t("field.reason"), reason === "buyerLeft" ? t("buyerLeft") : text(reason)],
  ];
  const shipping: Row[] = [
    ["courier", t("field.courier"), courier],
    ["trackingNumber", t("field.trackingNumber"), trackingNumber],
  ];
  const judged: Row[] = [
    ["verdict", t("part.verdict"), verdict && t(`verdict.${verdict}`)],
    ["verdictText", t("field.verdictSaid"), text(verdictText)],
  ];
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Part id="asked" title={t("part.asked")} rows={asked} />
      <Terms sample={sample} locale={locale} />
      <Address sample={sample} locale={locale} />
      <Part id="shipping" title={t("part.shipping")} rows={shipping} />
      <Part id="verdict" title={t("part.verdict")} rows={judged} />
    </div>
  );
}
