import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { FileField, SubmitButton } from "#components/ui/form-fields";
import { urls } from "#lib/platform/urls";
import { uploadImportAction } from "#lib/product/actions/imports";

const accept = ".xlsx,.xlsm,.csv,.tsv,.txt,.xml,.zip";

/** A file to begin with, with the formats that are understood and a template. */
export function UploadForm({
  companyId,
  locale,
  used,
  limit,
}: {
  companyId: string;
  locale: string;
  used: number;
  limit: number;
}) {
  const t = useTranslations("imports");
  return (
    <section aria-labelledby="upload" className="panel flex flex-col gap-3 p-4">
      <h2 id="upload" className="text-base font-semibold">
        {t("uploadTitle")}
      </h2>
      <ActionForm action={uploadImportAction} locale={locale} fields={{ companyId }}>
        <FileField label={t("file")} hint={t("fileHint")} name="file" accept={accept} />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton kind="primary">{t("upload")}</SubmitButton>
          <a href={urls.selling.importTemplate(locale)} className="text-sm text-secondary quiet-link" download>
            {t("template")}
          </a>
        </div>
      </ActionForm>
      <p className="text-sm text-muted">{t("usage", { used, limit })}</p>
    </section>
  );
}
