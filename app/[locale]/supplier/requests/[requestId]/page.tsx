import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SupplierRequest } from "#components/rfq/matching/supplier-request";
import { findProfile } from "#lib/account/queries/profile";
import { canInCompany } from "#lib/company/policy";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { noteSeen } from "#lib/rfq/commands/places";
import { listOwnQuestions } from "#lib/rfq/queries/clarifications";
import { findRequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { findOwnPlace } from "#lib/rfq/queries/places";
import { standingInput } from "#lib/rfq/schema/clarifications";
import { listCategories } from "#lib/taxonomy/queries";

type Props = PageProps<"/[locale]/supplier/requests/[requestId]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("matching");
  return { title: t("title"), robots: { index: false } };
}

export default async function SupplierRequestPage({ params, searchParams }: Props) {
  const [{ locale, requestId }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.request(locale, requestId));
  const standing = standingInput.safeParse({ companyId: await workingCompanyId(), requestId }).data;
  if (!standing) notFound();
  const { companyId } = standing;
  const request = (await findRequestForSupplier(actor, companyId, requestId)) ?? notFound();
  await noteSeen(actor, standing);
  const [own, questions, profile, roots] = await Promise.all([
    findOwnPlace(actor, companyId, requestId),
    listOwnQuestions(actor, companyId, requestId),
    findProfile(actor),
    listCategories(),
  ]);
  const leaves = roots.flatMap((root) => [root, ...root.children]);
  const categories = new Map(leaves.map((leaf) => [leaf.id, localized(leaf, "name", locale).text]));
  return (
    <SupplierRequest
      request={request}
      own={own ?? notFound()}
      questions={questions}
      companyId={companyId}
      categories={categories}
      locale={locale}
      zone={profile?.timeZone ?? null}
      canAct={canInCompany(actor, companyId, "inquiries")}
      isAsked={done === "asked"}
    />
  );
}
