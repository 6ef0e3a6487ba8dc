import { useFormatter, useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import type { TrialResult } from "#lib/discovery/queries/words";
import type { Trial } from "#lib/discovery/schema/words";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Found = TrialResult["before"];

function Outcome({ locale, label, found }: { locale: string; label: string; found: Found }) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const { total, isTotalExact, names } = found;
  return (
    <div className="min-w-0 border-t border-base-300 pt-2">
      <p className="text-sm text-muted">{label}</p>
      <p className="text-lg font-semibold figures">
        {isTotalExact ? t("foundCount", { count: total }) : t("foundAtLeast", { count: format.number(total) })}
      </p>
      <ol className="mt-1 list-decimal pl-5 text-sm">
        {names.map((name) => (
          <li key={name.slug} className="[overflow-wrap:anywhere]">
            <a href={urls.product(locale, name.slug)} className="link">
              <Text {...localized(name, "name", locale)} />
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

type FieldProps = { name: string; label: string; value: string; lang?: string };

const Field = ({ name, label, value, lang }: FieldProps) => (
  <div className="flex min-w-0 flex-col gap-1 text-sm">
    <label htmlFor={`trial-${name}`} className="text-muted">
      {label}
    </label>
    <input
      id={`trial-${name}`}
      type="search"
      name={name}
      lang={lang}
      defaultValue={value}
      maxLength={200}
      className="input input-sm w-full text-base sm:text-sm"
    />
  </div>
);

/** Tries a search without the editors' words, with them, and with words that might be added. Nothing is written. */
export function WordTrial({ locale, trial, result }: { locale: string; trial: Trial; result: TrialResult | null }) {
  const t = useTranslations("admin");
  return (
    <section className="panel flex flex-col gap-3 p-4">
      <h2 className="text-lg font-semibold">{t("tryOut")}</h2>
      <p className="text-sm text-muted">{t("tryOutText")}</p>
      <search>
        <form className="grid items-end gap-3 sm:grid-cols-2 xl:grid-cols-4">
          <Field name="q" label={t("query")} value={trial.q} />
          <Field name="termsZh" label={t("moreZh")} value={trial.termsZh.join(", ")} lang="zh-CN" />
          <Field name="termsEn" label={t("moreEn")} value={trial.termsEn.join(", ")} lang="en" />
          <div>
            <button type="submit" className="btn btn-secondary btn-sm font-semibold shadow-none">
              {t("tryIt")}
            </button>
          </div>
        </form>
      </search>
      {result && (
        <div className="grid gap-4 md:grid-cols-3">
          <Outcome locale={locale} label={t("trial.before")} found={result.before} />
          <Outcome locale={locale} label={t("trial.now")} found={result.now} />
          {result.after && <Outcome locale={locale} label={t("trial.after")} found={result.after} />}
        </div>
      )}
    </section>
  );
}
