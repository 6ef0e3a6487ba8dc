import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { FieldFault } from "#components/ui/field-fault";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { saveSearchAction } from "#lib/buying/actions/searches";
import { buyingLimits, type SearchKind } from "#lib/buying/schema";
import { addressOf, type SearchQuery } from "#lib/buying/schema/search-query";
import { searchInWords } from "./search-words.ts";

type Props = { kind: SearchKind; query: SearchQuery; locale: string; categories: ReadonlyMap<string, string> };

/** Gives a search a name to be found by. */
export function SaveSearchForm({ kind, query, locale, categories }: Props) {
  const t = useTranslations("buying");
  const nav = useTranslations("nav");
  const words = { t: useTranslations("search"), locale, categoryName: (slug: string) => categories.get(slug) ?? slug };
  const parts = searchInWords(query, words);
  const suggested = (query.q?.[0] ?? parts[0] ?? nav(kind)).slice(0, buyingLimits.name);
  return (
    <ActionForm
      action={saveSearchAction}
      locale={locale}
      fields={{ kind, query: addressOf(query) }}
      className="panel flex max-w-xl flex-col gap-4 p-4"
    >
      <p className="text-sm [overflow-wrap:anywhere]">{[nav(kind), ...parts].join(" · ")}</p>
      <FieldFault name="query" />
      <TextField label={t("searchName")} name="name" value={suggested} maxLength={buyingLimits.name} autoComplete="off" />
      <div>
        <SubmitButton kind="primary">{t("saveSearch")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
