import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { Disclosure } from "#components/ui/disclosure";
import { setOpenDataAction } from "#lib/opendata/actions";
import { urls } from "#lib/platform/urls";

type Props = { requestId: string; isOpen: boolean; ocid: string | null; locale: string; done: unknown };

const doneHere = ["dataOpened", "dataClosed"] as const;

/** Whether a published request is open data, and the way to change it. */
export function OpenDataConsent({ requestId, isOpen, ocid, locale, done }: Props) {
  const [t, say] = [useTranslations("opendata.consent"), useTranslations("opendata.done")];
  const said = doneHere.find((one) => one === done);
  return (
    <section aria-labelledby="open-data" className="panel grid gap-3 p-4">
      {said && <Alert tone="success">{say(said)}</Alert>}
      <h2 id="open-data" className="scroll-mt-20 text-base font-semibold">
        {t("title")}
      </h2>
      <p className="max-w-3xl text-sm text-muted">{t(isOpen ? "isOpen" : "isClosed")}</p>
      {isOpen && ocid && (
        <p className="text-sm">
          <a className="text-secondary underline" href={urls.openData.record(ocid)}>
            {t("record")}
          </a>
        </p>
      )}
      {isOpen ? (
        <Disclosure label={t("close")}>
          <p className="mb-3 text-sm text-muted">{t("closeHint")}</p>
          <ActionButton
            action={setOpenDataAction}
            locale={locale}
            fields={{ requestId, isOpen: "no" }}
            label={t("close")}
            kind="danger"
          />
        </Disclosure>
      ) : (
        <ActionButton action={setOpenDataAction} locale={locale} fields={{ requestId, isOpen: "yes" }} label={t("open")} />
      )}
    </section>
  );
}
