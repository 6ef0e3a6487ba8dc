import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field, Select } from "#components/ui/field";
import type { RegisterSearch } from "#lib/register/schema";
import { districts } from "#lib/taxonomy/reference/trade-terms";

export type Industry = { slug: string; name: string };
type Props = { search: RegisterSearch; industries: readonly Industry[]; action: string; locale: string };

/** What the register is searched by; a form that asks with its address. */
export function RegisterSearchForm({ search, industries, action, locale }: Props) {
  const t = useTranslations("register");
  const all = { value: "", label: t("all") };
  return (
    <search>
      <form
        action={action}
        method="get"
        className="panel grid items-end gap-3 p-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]"
      >
        <Field label={t("q")} name="q" type="search" value={search.q} maxLength={100} />
        <Select
          label={t("industry")}
          name="industry"
          value={search.industry ?? ""}
          options={[all, ...industries.map(({ slug, name }) => ({ value: slug, label: name }))]}
        />
        <Select
          label={t("district")}
          name="district"
          value={search.district ?? ""}
          options={[all, ...districts.map(({ code, zh, en }) => ({ value: code, label: locale === "zh" ? zh : en }))]}
        />
        <Button kind="primary">{t("search")}</Button>
      </form>
    </search>
  );
}
