import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { keepProductAction } from "#lib/buying/actions/items";
import type { KeepPlace } from "#lib/buying/queries/lists";
import { buyingLimits, newList } from "#lib/buying/schema";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Props = { product: string; places: readonly KeepPlace[]; locale: string };

/** On which lists a product stands already. */
export function KeptPlaces({ places, locale }: Omit<Props, "product">) {
  const t = useTranslations("buying");
  const here = places.filter(({ isHere }) => isHere);
  if (here.length === 0) return null;
  return (
    <section aria-labelledby="kept-on" className="panel p-4">
      <h2 id="kept-on" className="text-base">
        {t("keptOn")}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {here.map(({ id, name }) => (
          <li key={id}>
            <a href={urls.buying.list(locale, id)} className="text-secondary underline">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Puts a product on one of the lists, or on a new one, with a note. */
export function KeepForm({ product, places, locale }: Props) {
  const t = useTranslations("buying");
  const options = places.map(({ id, name, isHere, firm }) => ({
    value: id,
    label: name,
    hint: [firm && localized(firm, "name", locale).text, isHere && t("standsHere")].filter(Boolean).join(" · "),
  }));
  return (
    <ActionForm action={keepProductAction} locale={locale} fields={{ product }} className="panel flex flex-col gap-4 p-4">
      <ChoiceField
        label={t("whichList")}
        name="listId"
        value={places.find(({ isHere }) => !isHere)?.id ?? newList}
        options={[...options, { value: newList, label: t("aNewList") }]}
      />
      <TextField
        label={t("newListName")}
        name="name"
        value={places.length === 0 ? t("firstList") : ""}
        maxLength={buyingLimits.name}
        autoComplete="off"
      />
      <TextArea label={t("note")} isOptional={t("optional")} name="note" maxLength={buyingLimits.note} rows={3} />
      <div>
        <SubmitButton kind="primary">{t("keep")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
