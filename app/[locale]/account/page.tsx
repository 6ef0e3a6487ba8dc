import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { ProfileForm } from "#components/account/profile-form";
import { MemberQuestion } from "#components/moderation/member-question";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { KeyValues } from "#components/ui/key-values";
import { findProfile } from "#lib/account/queries/profile";
import { cachedMenu } from "#lib/discovery/cached";
import { findQuestion } from "#lib/moderation/queries/member";
import { localeMeta, locales } from "#lib/platform/i18n/locales";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("profile.title"), robots: { index: false } };
}

export default async function ProfilePage({ params, searchParams }: PageProps<"/[locale]/account">) {
  const [{ locale }, { saved, answered }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.account.home(locale));
  const [t, member, format, menu, question] = await Promise.all([
    getTranslations("account"),
    getTranslations("moderation.member"),
    getFormatter(),
    cachedMenu(),
    findQuestion(actor),
  ]);
  const profile = (await findProfile(actor)) ?? notFound();
  const since = { kind: t(`kind.${profile.kind}`), when: format.dateTime(new Date(profile.createdAt), { dateStyle: "medium" }) };
  const address = (
    <span className="flex flex-wrap gap-x-3 [overflow-wrap:anywhere]">
      {profile.email}
      <a className="link" href={urls.account.email(locale)}>
        {t("profile.changeEmail")}
      </a>
    </span>
  );
  return (
    <>
      <DeskHead title={t("profile.title")} text={t("profile.text", since)} />
      {question && <MemberQuestion locale={locale} question={question.text} />}
      {answered && <Alert tone="success">{member("answered")}</Alert>}
      {saved && <Alert tone="success">{t("profile.saved")}</Alert>}
      <KeyValues rows={[{ key: "email", label: t("profile.email"), value: address }]} />
      <ProfileForm
        key={profile.version}
        locale={locale}
        profile={profile}
        languages={locales.map((value) => ({ value, label: localeMeta(value).name, lang: localeMeta(value).htmlLang }))}
        categories={menu.map((category) => ({ value: category.slug, label: localized(category, "name", locale).text }))}
      />
    </>
  );
}
