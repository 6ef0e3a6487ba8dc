import { useTranslations } from "next-intl";
import { EditorPart, typedOne } from "#components/product/desk/editor-part";
import { KeepTyping } from "#components/product/desk/keep-typing";
import { ActionForm } from "#components/ui/action-form";
import { FileField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { keepRequestAction, saveRequestAction } from "#lib/rfq/actions/write";
import type { RequestEditor } from "#lib/rfq/queries/editor";
import { requestLimits } from "#lib/rfq/schema/record";
import { AboutFields, DropFiles } from "./about-fields.tsx";
import { LineFields } from "./line-fields.tsx";
import { OfferFields } from "./offer-fields.tsx";
import { TermFields } from "./term-fields.tsx";

type Props = { editor: RequestEditor; locale: string };

function Buttons({ isPublished }: { isPublished: boolean }) {
  const t = useTranslations("rfq.form");
  const stages = { typing: t("typing"), keeping: t("keeping"), kept: t("kept"), notKept: t("notKept") };
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t border-base-300 bg-base-100 py-3">
      {isPublished ? (
        <SubmitButton kind="primary" name="intent" value="amend">
          {t("amend")}
        </SubmitButton>
      ) : (
        <>
          <SubmitButton kind="primary" name="intent" value="submit">
            {t("submit")}
          </SubmitButton>
          <SubmitButton kind="outline" name="intent" value="save">
            {t("save")}
          </SubmitButton>
        </>
      )}
      <KeepTyping action={keepRequestAction} words={stages} />
    </div>
  );
}

/** The whole request in one form. Without JavaScript it is a long form; with it, what is typed is kept by itself. */
export function RequestForm({ editor, locale }: Props) {
  const t = useTranslations("rfq.form");
  const { request, values, version } = editor;
  const isPublished = request.status === "PUBLISHED";
  return (
    <ActionForm action={saveRequestAction} locale={locale} fields={{ requestId: request.id }}>
      <button
        type="submit"
        name="intent"
        value={isPublished ? "check" : "save"}
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
      />
      <VersionField version={version} />
      <AboutFields values={values} />
      <EditorPart id="lines" title={t("linesTitle")} hint={t("linesHint")}>
        <LineFields editor={editor} locale={locale} />
      </EditorPart>
      <TermFields values={values} locale={locale} />
      <OfferFields values={values} isPublished={isPublished} />
      <EditorPart id="note" title={t("noteTitle")}>
        <TextField
          label={t("title")}
          hint={t("titleHint")}
          name="title"
          value={typedOne(values, "title")}
          maxLength={requestLimits.title}
        />
        <TextArea label={t("note")} name="note" value={typedOne(values, "note")} maxLength={requestLimits.note} />
      </EditorPart>
      <EditorPart id="files" title={t("filesTitle")}>
        <DropFiles files={request.files} />
        <FileField label={t("files")} hint={t("filesHint")} name="files" accept="application/pdf,image/*" isMany />
      </EditorPart>
      <Buttons isPublished={isPublished} />
    </ActionForm>
  );
}
