import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SamplePage } from "#components/sample/sample-page";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findSample } from "#lib/sample/queries/samples";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sample");
  return { title: t("title"), robots: { index: false } };
}

export default async function SupplierSamplePage({ params, searchParams }: PageProps<"/[locale]/supplier/samples/[sampleId]">) {
  const [{ locale, sampleId }, { done }] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.selling.sample(locale, sampleId));
  const sample = (await findSample(actor, "supplier", sampleId)) ?? notFound();
  return <SamplePage sample={sample} locale={locale} done={done} />;
}
