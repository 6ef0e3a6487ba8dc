import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { PasskeySignIn } from "#components/account/passkey-sign-in";
import { SignInForm } from "#components/account/sign-in-form";
import { offerPasskeySignIn } from "#lib/account/queries/factors";
import { currentActor, ownPath } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signIn.title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: PageProps<"/[locale]/account/sign-in">) {
  const [{ locale }, { next }, actor] = await Promise.all([params, searchParams, currentActor()]);
  const back = ownPath(typeof next === "string" ? next : undefined, "");
  if (actor.kind === "user") redirect(back || urls.account.desk(locale));
  const [t, offer] = await Promise.all([getTranslations("account"), offerPasskeySignIn(actor)]);
  return (
    <Front title={t("signIn.title")}>
      <SignInForm locale={locale} next={back || undefined} />
      {offer && <PasskeySignIn locale={locale} next={back || undefined} offer={offer} />}
    </Front>
  );
}
