import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AskProduct } from "#components/rfq/ask-product";
import { OtherStarts, TextStart } from "#components/rfq/start-forms";
import { DeskHead } from "#components/ui/desk-head";
import { findCard } from "#lib/buying/queries/items";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { findStartingPoints } from "#lib/rfq/queries/start";
import { requestLimits } from "#lib/rfq/schema/record";

export async function generateMetadata() {
  const t = await getTranslations("rfq");
  return { title: t("newRequest"), robots: { index: false } };
}

const asking = z.object({
  text: z.string().max(requestLimits.text).optional().catch(undefined),
  product: z.string().max(200).optional().catch(undefined),
  list: z.uuid().optional().catch(undefined),
});

export default async function NewRequestPage({ params, searchParams }: PageProps<"/[locale]/buyer/requests/new">) {
  const [{ locale }, given] = await Promise.all([params, searchParams]);
  const { text, product, list } = asking.parse(given);
  const actor = await signedIn(locale, urls.buying.newRequest(locale, { text, product, list }));
  const [t, points, card, working] = await Promise.all([
    getTranslations("rfq"),
    findStartingPoints(actor),
    product ? findCard(actor, product) : null,
    workingCompanyId(),
  ]);
  const { companies, old } = points;
  const companyId = companies.find(({ id }) => id === working)?.id;
  const asked = { locale, companies, companyId };
  const lists = [...points.lists].sort((one, other) => Number(other.id === list) - Number(one.id === list));
  return (
    <>
      <DeskHead title={t("newRequest")} text={t("newRequestText")} />
      {card && <AskProduct card={card} {...asked} />}
      <TextStart text={text} {...asked} />
      <OtherStarts lists={lists} old={old} {...asked} />
    </>
  );
}
