import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { KeepButton } from "./keep-button.tsx";
import { Seen } from "./seen.tsx";

type Product = { slug: string; nameZh: string | null; nameEn: string | null };

/** What a product's page offers a buyer: to keep it; and that it was looked at is noted. */
export function ProductCorner({ product, locale }: { product: Product; locale: string }) {
  return (
    <>
      <KeepButton product={product.slug} />
      <Seen slug={product.slug} name={localized(product, "name", locale).text} door={urls.mine.views} />
    </>
  );
}
