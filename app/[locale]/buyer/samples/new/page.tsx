import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskSampleForm } from "#components/sample/ask-form";
import { DeskHead } from "#components/ui/desk-head";
import { findBuyer } from "#lib/buying/queries/buyer";
import { can } from "#lib/company/policy";
import { listOwnCompanies } from "#lib/company/queries/own";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findSubject } from "#lib/sample/queries/subject";
import { askingQuery } from "#lib/sample/schema";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sample");
  return { title: t("askTitle"), robots: { index: false } };
}

export default async function NewSamplePage({ params, searchParams }: PageProps<"/[locale]/buyer/samples/new">) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const { product, quotation, line } = askingQuery.parse(query);
  const here = { ...(product ? { product } : {}), ...(quotation ? { quotation } : {}), ...(line ? { line } : {}) };
  const actor = await signedIn(locale, urls.buying.newSample(locale, here));
  const about = (await findSubject(actor, { product, quotationId: quotation, position: line })) ?? notFound();
  const [t, buyer, firms] = await Promise.all([getTranslations("sample"), findBuyer(actor), listOwnCompanies(actor)]);
  const fields = about.quotationId
    ? { quotationId: about.quotationId, position: about.position ?? 1 }
    : { product: product ?? "" };
  return (
    <>
      <DeskHead title={t("askTitle")} text={t("askText")} />
      <AskSampleForm
        about={about}
        fields={fields}
        firms={firms.filter(({ role }) => role !== null && can(role, "buying"))}
        countryCode={buyer?.countryCode ?? "CN"}
        locale={locale}
      />
    </>
  );
}
