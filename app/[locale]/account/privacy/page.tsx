import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConsentList } from "#components/account/consent-list";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { listConsents } from "#lib/account/queries/profile";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("privacy.title"), robots: { index: false } };
}

const panel = "panel flex flex-col gap-3 p-5";

export default async function PrivacyPage({ params }: PageProps<"/[locale]/account/privacy">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.account.privacy(locale));
  const [t, consents] = await Promise.all([getTranslations("account"), listConsents(actor)]);
  return (
    <>
      <DeskHead title={t("privacy.title")} text={t("privacy.text")} />
      <section className={panel}>
        <h2 className="text-base font-semibold">{t("privacy.consents")}</h2>
        <ConsentList locale={locale} consents={consents} />
        <p className="flex flex-wrap gap-4 text-sm">
          <a className="link" href={urls.account.terms(locale)}>
            {t("terms.title")}
          </a>
          <a className="link" href={urls.account.privacyNotice(locale)}>
            {t("notice.title")}
          </a>
        </p>
      </section>
      <section className={panel}>
        <h2 className="text-base font-semibold">{t("privacy.export")}</h2>
        <p className="text-sm text-muted">{t("privacy.exportText")}</p>
        <ButtonLink kind="outline" className="w-fit" href={urls.account.personalData(locale)}>
          {t("privacy.exportButton")}
        </ButtonLink>
      </section>
      <section className={panel}>
        <h2 className="text-base font-semibold">{t("privacy.leave")}</h2>
        <p className="text-sm text-muted">{t("privacy.leaveText")}</p>
        <ButtonLink kind="outline" className="w-fit" href={urls.account.erase(locale)}>
          {t("privacy.leaveButton")}
        </ButtonLink>
      </section>
    </>
  );
}
