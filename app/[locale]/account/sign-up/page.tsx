import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Front } from "#components/account/front";
import { JoinChoice } from "#components/account/join-choice";
import { JoinForm } from "#components/account/join-form";
import { isMemberGroup } from "#lib/account/schema";
import { currentActor, ownPath } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("join.title"), robots: { index: false } };
}

const one = (given: string | string[] | undefined) => (typeof given === "string" ? given : undefined);

export default async function SignUpPage({ params, searchParams }: PageProps<"/[locale]/account/sign-up">) {
  const [{ locale }, asked, actor] = await Promise.all([params, searchParams, currentActor()]);
  const next = ownPath(one(asked.next), "") || undefined;
  if (actor.kind === "user") redirect(next ?? urls.account.desk(locale));
  const t = await getTranslations("account");
  const group = one(asked.as);
  if (!isMemberGroup(group)) {
    return (
      <Front title={t("join.title")} text={t("join.question")} isWide>
        <JoinChoice locale={locale} next={next} />
        <a className="link text-sm" href={urls.account.signIn(locale, next)}>
          {t("join.member")}
        </a>
      </Front>
    );
  }
  return (
    <Front title={t("join.title")} text={t(`join.${group}`)}>
      <JoinForm locale={locale} group={group} next={next} />
      <a className="link text-sm" href={urls.account.signUp(locale, next)}>
        {t("join.back")}
      </a>
    </Front>
  );
}
