import { useFormatter, useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { KeyValues } from "#components/ui/key-values";
import { StatusBadge } from "#components/ui/status-badge";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { RegisterEntry } from "#lib/register/queries/entry";
import { noteFields } from "#lib/register/schema";
import { label } from "#lib/taxonomy/reference/label";

type Props = { entry: RegisterEntry; industry: string; locale: string };

/** What the register says, with its source. */
export function EntryFacts({ entry, industry, locale }: Props) {
  const t = useTranslations("register");
  const format = useFormatter();
  const day = (date: string | null) => date && format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  const rows = [
    { key: "register", label: t("registerNumber"), value: entry.registerNumber },
    { key: "code", label: t("creditCode"), value: entry.creditCode },
    { key: "industry", label: t("industry"), value: industry },
    { key: "district", label: t("district"), value: entry.districtCode && label("district", entry.districtCode, locale) },
    { key: "address", label: t("address"), value: entry.addressZh && <span lang="zh-CN">{entry.addressZh}</span> },
    { key: "former", label: t("formerNames"), value: entry.formerNames.join(" · ") },
    { key: "since", label: t("rightsSince"), value: day(entry.rightsSince) },
    { key: "source", label: t("source"), value: t("sourceOn", { source: entry.source, date: day(entry.sourceOn) ?? "" }) },
  ];
  return <KeyValues rows={rows.filter(({ value }) => value)} />;
}

function Notes({ entry }: { entry: RegisterEntry }) {
  const t = useTranslations("register");
  const format = useFormatter();
  if (entry.notes.length === 0) return null;
  return (
    <section className="panel p-5" aria-labelledby="notes">
      <h2 id="notes" className="mb-3 text-lg">
        {t("notes")}
      </h2>
      <ul className="flex flex-col gap-3 text-sm">
        {entry.notes.map(({ id, field, text, source, createdAt }) => (
          <li key={id}>
            <p>{`${t(`noteField.${noteFields.find((one) => one === field) ?? "other"}`)}: ${text}`}</p>
            <p className="text-muted">
              {t("sourceOn", { source, date: format.dateTime(new Date(createdAt), { dateStyle: "long" }) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One entry of the register: facts with their source, notes beside them, and whose it is. */
export function EntryView({ entry, industry, locale }: Props) {
  const t = useTranslations("register");
  const name = localized(entry, "name", locale);
  const [second, lang] = locale === "zh" ? [entry.nameEn, "en"] : [entry.nameZh, "zh-CN"];
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="text-2xl">
          <Text {...name} />
        </h1>
        {second && second !== name.text && (
          <p className="mt-1 text-muted" lang={lang}>
            {second}
          </p>
        )}
        <p className="mt-3">
          <StatusBadge tone={entry.status === "LISTED" ? "good" : "neutral"}>
            {t(entry.status === "LISTED" ? "listed" : "struckOff")}
          </StatusBadge>
        </p>
      </div>
      <section className="panel p-5" aria-label={t("facts")}>
        <EntryFacts entry={entry} industry={industry} locale={locale} />
      </section>
      <Notes entry={entry} />
      <p className="flex flex-wrap items-center gap-3">
        {entry.company && (
          <ButtonLink href={urls.supplier(locale, entry.company.slug)} kind="primary">
            {t("toSupplier")}
          </ButtonLink>
        )}
        {!entry.isClaimed && (
          <ButtonLink href={urls.selling.register(locale, { number: entry.registerNumber })} kind="outline">
            {t("claimThis")}
          </ButtonLink>
        )}
      </p>
      <p className="text-sm text-muted">{t("neverEdited")}</p>
    </div>
  );
}
