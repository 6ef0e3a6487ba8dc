import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MailFile } from "#components/statistics/mail-file";
import { ActionButton } from "#components/ui/action-button";
import { DeskHead } from "#components/ui/desk-head";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { resendMailAction } from "#lib/statistics/actions/house";
import { canOpen, canSetHouse } from "#lib/statistics/policy";
import { findMail } from "#lib/statistics/queries/mails";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("admin"))("mailFile") });

export default async function MailPage({ params }: PageProps<"/[locale]/admin/mails/[id]">) {
  const { locale, id } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, `mails/${id}`), (one) => canOpen(one, "mails"));
  const mail = (await findMail(actor, id)) ?? notFound();
  const t = await getTranslations("admin");
  return (
    <>
      <DeskHead title={mail.subject}>
        {canSetHouse(actor) && !mail.sentAt && (
          <ActionButton action={resendMailAction} locale={locale} fields={{ mailId: id }} label={t("resend")} />
        )}
      </DeskHead>
      <MailFile mail={mail} />
    </>
  );
}
