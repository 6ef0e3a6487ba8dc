import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { ButtonLink } from "#components/ui/button";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextField } from "#components/ui/form-fields";
import { deleteSearchAction, renameSearchAction } from "#lib/buying/actions/searches";
import type { SavedSearchView } from "#lib/buying/queries/searches";
import { buyingLimits } from "#lib/buying/schema";
import { addressOf } from "#lib/buying/schema/search-query";
import { urls } from "#lib/platform/urls";
import { searchInWords } from "./search-words.ts";

type CategoryNames = ReadonlyMap<string, string>;
type Props = { searches: readonly SavedSearchView[]; locale: string; categories: CategoryNames };

const hrefOf = ({ kind, query }: SavedSearchView, locale: string) => {
  const parameters = addressOf(query);
  return parameters ? `${urls[kind](locale)}?${parameters}` : urls[kind](locale);
};

function SearchForms({ search, locale }: { search: SavedSearchView; locale: string }) {
  const t = useTranslations("buying");
  const fields = { searchId: search.id };
  return (
    <>
      <Disclosure label={t("rename")}>
        <ActionForm action={renameSearchAction} locale={locale} fields={fields}>
          <TextField label={t("searchName")} name="name" value={search.name} maxLength={buyingLimits.name} autoComplete="off" />
          <div>
            <SubmitButton isSmall>{t("rename")}</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
      <Disclosure label={t("delete")}>
        <div className="flex flex-col gap-3 text-sm">
          <p>{t("deleteSearchText", { name: search.name })}</p>
          <ActionButton action={deleteSearchAction} locale={locale} fields={fields} label={t("deleteSearchYes")} kind="danger" />
        </div>
      </Disclosure>
    </>
  );
}

/** Saved searches: what each looks for, and the way to make it again. */
export function SavedSearches({ searches, locale, categories }: Props) {
  const t = useTranslations("buying");
  const words = { t: useTranslations("search"), locale, categoryName: (slug: string) => categories.get(slug) ?? slug };
  const nav = useTranslations("nav");
  const format = useFormatter();
  return (
    <ul className="flex flex-col gap-3">
      {searches.map((search) => (
        <li key={search.id} className="panel flex flex-col gap-2 p-4">
          <h2 className="text-base font-semibold [overflow-wrap:anywhere]">{search.name}</h2>
          <p className="text-sm [overflow-wrap:anywhere]">
            {[nav(search.kind), ...searchInWords(search.query, words)].join(" · ")}
          </p>
          <p className="text-xs text-muted">
            {t("savedOn", { date: format.dateTime(search.createdAt, { dateStyle: "medium" }) })}
          </p>
          <div className="flex flex-wrap items-start gap-2">
            <ButtonLink href={hrefOf(search, locale)} size="small">
              {t("runSearch")}
            </ButtonLink>
            <SearchForms search={search} locale={locale} />
          </div>
        </li>
      ))}
    </ul>
  );
}
