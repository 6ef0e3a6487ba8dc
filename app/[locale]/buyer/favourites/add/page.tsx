import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { KeepForm, KeptPlaces } from "#components/buying/keep-form";
import { ProductGrid } from "#components/product/product-grid";
import { DeskHead } from "#components/ui/desk-head";
import { findCard } from "#lib/buying/queries/items";
import { listPlacesFor } from "#lib/buying/queries/lists";
import { productInput } from "#lib/buying/schema";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("keepTitle"), robots: { index: false } };
}

export default async function KeepPage({ params, searchParams }: PageProps<"/[locale]/buyer/favourites/add">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const product = productInput.safeParse({ product: asked.product }).data?.product;
  const actor = await signedIn(locale, urls.buying.keep(locale, product));
  if (!product) redirect(urls.buying.favourites(locale));
  const card = (await findCard(actor, product)) ?? notFound();
  const [t, places] = await Promise.all([getTranslations("buying"), listPlacesFor(actor, card.id)]);
  return (
    <>
      <DeskHead title={t("keepTitle")} text={t("keepText")} />
      <div className="grid items-start gap-6 md:grid-cols-[1fr_16rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <KeptPlaces places={places} locale={locale} />
          <KeepForm product={product} places={places} locale={locale} />
        </div>
        <ProductGrid cards={[card]} locale={locale} view="list" />
      </div>
    </>
  );
}
