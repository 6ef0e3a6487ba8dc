import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MailTable } from "#components/statistics/mail-table";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { canOpen } from "#lib/statistics/policy";
import { listMails } from "#lib/statistics/queries/mails";
import { mailList } from "#lib/statistics/schema/lists";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("desk"))("mails") });

export default async function MailsPage({ params, searchParams }: PageProps<"/[locale]/admin/mails">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "mails"), (one) => canOpen(one, "mails"));
  const list = mailList.parse(await searchParams);
  const [t, admin, listed] = await Promise.all([getTranslations("desk"), getTranslations("admin"), listMails(actor, list)]);
  return (
    <>
      <DeskHead title={t("mails")} text={admin("mailsText")} />
      <MailTable locale={locale} list={list} listed={listed} />
    </>
  );
}
