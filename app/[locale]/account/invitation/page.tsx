import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationCard } from "#components/company/invitation-card";
import { findInvitation } from "#lib/company/queries/people";
import { currentActor } from "#lib/platform/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("company");
  return { title: t("invitation"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function InvitationPage({ params, searchParams }: PageProps<"/[locale]/account/invitation">) {
  const [{ locale }, { token }, actor] = await Promise.all([params, searchParams, currentActor()]);
  const secret = typeof token === "string" ? token : "";
  return <InvitationCard invitation={await findInvitation(actor, secret)} token={secret} locale={locale} />;
}
