import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SubmitButton } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { keepListingAction, saveListingAction } from "#lib/product/actions/listing";
import type { AttributeTemplate, CategoryNode } from "#lib/taxonomy/schema";
import { EditorAttributes } from "./editor-attributes.tsx";
import { type CategoryProposal, EditorCategory } from "./editor-category.tsx";
import { EditorCertificates } from "./editor-certificates.tsx";
import { typedOne } from "./editor-part.tsx";
import { EditorPictures, type PictureFiles } from "./editor-pictures.tsx";
import { EditorPrices } from "./editor-prices.tsx";
import { EditorTexts } from "./editor-texts.tsx";
import { EditorNumbers, EditorTrade } from "./editor-trade.tsx";
import { KeepTyping } from "./keep-typing.tsx";

type Props = {
  locale: string;
  /** Sent along: whose it is, what it is, and since when it is being written. */
  about: Readonly<Record<string, string | number>>;
  values: TypedValues;
  template: readonly AttributeTemplate[];
  categories: readonly CategoryNode[];
  proposal: CategoryProposal;
  files: PictureFiles;
  /** On show: changes are sent, nothing is submitted. */
  isOnShow: boolean;
};

/** The whole listing in one form. Without JavaScript it is a long form; with it, what is typed is kept by itself. */
export function ListingEditor({ locale, about, values, template, categories, proposal, files, isOnShow }: Props) {
  const t = useTranslations("listing");
  const stages = { typing: t("typing"), keeping: t("keeping"), kept: t("kept"), notKept: t("notKept") };
  return (
    <ActionForm action={saveListingAction} locale={locale} fields={about}>
      <EditorTexts values={values} isNew={!("productId" in about)} />
      <EditorCategory locale={locale} categories={categories} value={typedOne(values, "categoryId")} proposal={proposal} />
      <EditorPictures values={values} files={files} />
      <EditorAttributes template={template} values={values} locale={locale} />
      <EditorPrices values={values} locale={locale} />
      <EditorTrade values={values} locale={locale} />
      <EditorNumbers values={values} locale={locale} />
      <EditorCertificates values={values} locale={locale} />
      <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-base-300 bg-base-100 py-3">
        {isOnShow ? (
          <SubmitButton kind="primary" name="intent" value="save">
            {t("sendChanges")}
          </SubmitButton>
        ) : (
          <>
            <SubmitButton kind="primary" name="intent" value="submit">
              {t("submitListing")}
            </SubmitButton>
            <SubmitButton kind="outline" name="intent" value="save">
              {t("saveDraft")}
            </SubmitButton>
          </>
        )}
        <KeepTyping action={keepListingAction} words={stages} />
      </div>
    </ActionForm>
  );
}
