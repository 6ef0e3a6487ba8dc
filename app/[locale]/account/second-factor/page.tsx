import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { PasskeySignIn } from "#components/account/passkey-sign-in";
import { SecondFactorForm } from "#components/account/small-forms";
import { Alert } from "#components/ui/alert";
import { findFactors, offerPasskeySignIn } from "#lib/account/queries/factors";
import { visitor } from "#lib/platform/actor";
import { ownPath } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("factor.title"), robots: { index: false } };
}

export default async function SecondFactorPage({ params, searchParams }: PageProps<"/[locale]/account/second-factor">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const step = typeof asked.step === "string" ? asked.step : "";
  const next = ownPath(typeof asked.next === "string" ? asked.next : undefined, "") || undefined;
  const [t, factors, offer] = await Promise.all([
    getTranslations("account"),
    findFactors(visitor, step),
    offerPasskeySignIn(visitor),
  ]);
  if (!factors) {
    return (
      <Front title={t("factor.title")}>
        <Alert tone="warning">{t("factor.over")}</Alert>
        <a className="link text-sm" href={urls.account.signIn(locale, next)}>
          {t("toSignIn")}
        </a>
      </Front>
    );
  }
  return (
    <Front title={t("factor.title")} text={factors.hasTotp ? t("factor.text") : t("factor.passkeyText")}>
      <SecondFactorForm locale={locale} step={step} next={next} />
      {factors.hasPasskeys && offer && <PasskeySignIn locale={locale} next={next} offer={offer} />}
    </Front>
  );
}
