import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { dropTypedAction } from "#lib/rfq/actions/write";
import type { RequestEditor } from "#lib/rfq/queries/editor";

/** That a text was read, what could not be told from it, and the text itself to compare. */
export function ReadNotice({ editor: { request, notes } }: { editor: RequestEditor }) {
  const t = useTranslations("rfq");
  if (request.sourceText === null || request.number !== null) return null;
  return (
    <Alert>
      <p className="font-medium">{t("readTitle")}</p>
      <p>{t("readText")}</p>
      {notes.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {notes.map(({ key, said }) => (
            <li key={`${key}-${said}`}>{t(`notes.${key}`, { said })}</li>
          ))}
        </ul>
      )}
      <details className="mt-2">
        <summary className="cursor-pointer font-medium">{t("yourText")}</summary>
        <p lang={request.language} className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
          {request.sourceText}
        </p>
      </details>
    </Alert>
  );
}

/** That the form shows what was typed and not saved, with the way back to what is stored. */
export function TypedNotice({ editor: { request, isTyped, version }, locale }: { editor: RequestEditor; locale: string }) {
  const t = useTranslations("rfq");
  if (!isTyped) return null;
  const isChanged = version !== request.version;
  return (
    <Alert tone={isChanged ? "warning" : "info"}>
      <p className="mb-2">{isChanged ? t("typedChanged") : t("typedNotice")}</p>
      <ActionButton action={dropTypedAction} locale={locale} fields={{ requestId: request.id }} label={t("dropTyped")} />
    </Alert>
  );
}
