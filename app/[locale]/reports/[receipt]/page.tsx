import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReceiptView } from "#components/moderation/reports/receipt-view";
import { findReceipt } from "#lib/moderation/queries/reports";
import { receiptPattern } from "#lib/moderation/schema/lists";
import { currentActor } from "#lib/platform/session";

export const revalidate = 0;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("moderation.publicReport");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function ReceiptPage({ params }: PageProps<"/[locale]/reports/[receipt]">) {
  const [{ receipt }, actor] = await Promise.all([params, currentActor()]);
  const found = receiptPattern.test(receipt) ? await findReceipt(actor, receipt) : null;
  if (!found) notFound();
  const t = await getTranslations("moderation.publicReport");
  return (
    <div className="frame flex max-w-2xl flex-col gap-5 py-8">
      <h1 className="text-2xl figures">{t("receiptTitle", { receipt: found.receipt })}</h1>
      <ReceiptView receipt={found} />
    </div>
  );
}
