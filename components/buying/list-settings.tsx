import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { deleteListAction, renameListAction, shareListAction } from "#lib/buying/actions/lists";
import type { FavouriteListView } from "#lib/buying/queries/lists";
import { buyingLimits } from "#lib/buying/schema";
import { type FirmChoice, firmOptions } from "./firm-options.ts";

type Props = { list: FavouriteListView; firms: readonly FirmChoice[]; locale: string };

function RenameForm({ list, locale }: Omit<Props, "firms">) {
  const t = useTranslations("buying");
  return (
    <ActionForm action={renameListAction} locale={locale} fields={{ listId: list.id }}>
      <VersionField version={list.version} />
      <TextField label={t("listName")} name="name" value={list.name} maxLength={buyingLimits.name} autoComplete="off" />
      <div>
        <SubmitButton>{t("rename")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function ShareForm({ list, firms, locale }: Props) {
  const t = useTranslations("buying");
  return (
    <ActionForm action={shareListAction} locale={locale} fields={{ listId: list.id }}>
      <SelectField
        label={t("whoSees")}
        hint={t("shareHint")}
        name="companyId"
        value={list.companyId}
        empty={t("onlyMe")}
        options={firmOptions(firms, locale)}
      />
      <div>
        <SubmitButton>{t("saveSharing")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What its maker, or who runs the firm, may do with a list as a whole. */
export function ListSettings({ list, firms, locale }: Props) {
  const t = useTranslations("buying");
  if (!list.isManaged) return null;
  return (
    <section aria-label={t("listSettings")} className="flex flex-wrap items-start gap-2 border-t border-base-300 pt-4">
      <Disclosure label={t("rename")}>
        <RenameForm list={list} locale={locale} />
      </Disclosure>
      {list.isSharable && (firms.length > 0 || list.isShared) && (
        <Disclosure label={t("share")}>
          <ShareForm list={list} firms={firms} locale={locale} />
        </Disclosure>
      )}
      <Disclosure label={t("deleteList")}>
        <div className="flex flex-col gap-3 text-sm">
          <p>{t("deleteListText", { name: list.name, count: list.itemCount })}</p>
          <ActionButton
            action={deleteListAction}
            locale={locale}
            fields={{ listId: list.id }}
            label={t("deleteListYes")}
            kind="danger"
          />
        </div>
      </Disclosure>
    </section>
  );
}
