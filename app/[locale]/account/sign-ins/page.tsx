import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInHistory } from "#components/account/session-list";
import { DeskHead } from "#components/ui/desk-head";
import { Pagination } from "#components/ui/pagination";
import { findProfile, listSignIns } from "#lib/account/queries/profile";
import { accountLimits } from "#lib/account/schema";
import { lastPage } from "#lib/platform/paging";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("history.title"), robots: { index: false } };
}

const pageOf = (given: string | string[] | undefined) =>
  Math.min(999, Math.max(1, Number.parseInt(String(given ?? "1"), 10) || 1));

export default async function SignInsPage({ params, searchParams }: PageProps<"/[locale]/account/sign-ins">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.account.signIns(locale));
  const [t, common, profile, { items, total, page }] = await Promise.all([
    getTranslations("account"),
    getTranslations("common"),
    findProfile(actor),
    listSignIns(actor, pageOf(asked.page)),
  ]);
  return (
    <>
      <DeskHead title={t("history.title")} text={t("history.text")} />
      <SignInHistory items={items} timeZone={profile?.timeZone ?? null} />
      <Pagination
        page={page}
        lastPage={lastPage(total, accountLimits.signIns)}
        href={(one) => urls.account.signIns(locale, one)}
        words={{
          pages: common("pages"),
          previous: common("previous"),
          next: common("next"),
          page: (one) => common("page", { page: one }),
        }}
      />
    </>
  );
}
