import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { MailFile as Mail } from "#lib/statistics/queries/mails";
import { MailState } from "./mail-table.tsx";
import { Part } from "./part.tsx";

/** A mail as it went out. Its HTML stands in a frame in which nothing runs and from which nothing leads anywhere. */
export function MailFile({ mail }: { mail: Mail }) {
  const t = useTranslations("admin");
  const format = useFormatter();
  const time = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" }) : "–");
  return (
    <>
      <Part heading={t("facts")}>
        <KeyValues
          columns={2}
          rows={[
            { key: "recipient", label: t("recipient"), value: mail.recipient },
            { key: "kind", label: t("mailKind"), value: mail.kind },
            { key: "at", label: t("writtenAt"), value: time(mail.createdAt) },
            { key: "sent", label: t("sentAt"), value: time(mail.sentAt) },
            { key: "state", label: t("column.status"), value: <MailState {...mail} /> },
            { key: "failures", label: t("failed"), value: mail.failures },
          ]}
        />
        {mail.error && <p className="text-sm text-error [overflow-wrap:anywhere]">{mail.error}</p>}
      </Part>
      {mail.body && (
        <>
          <Part heading={t("asText")}>
            <pre className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]" lang={mail.locale}>
              {mail.body.text}
            </pre>
          </Part>
          {mail.body.html && (
            <Part heading={t("asHtml")}>
              <iframe
                title={t("asHtml")}
                sandbox=""
                srcDoc={mail.body.html}
                className="h-[36rem] w-full rounded border border-base-300 bg-white"
              />
            </Part>
          )}
        </>
      )}
    </>
  );
}
