import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { Bars } from "#components/product/desk/bars";
import { DeskHead } from "#components/ui/desk-head";
import { Stat } from "#components/ui/stat";
import { countInterest } from "#lib/buying/queries/of-supplier";
import { findOwnCompany } from "#lib/company/queries/mine";
import { formatNumber } from "#lib/platform/money";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { countListings } from "#lib/product/queries/listings";
import { countQuality } from "#lib/product/queries/today";
import { productStatuses } from "#lib/product/status";

export async function generateMetadata() {
  const t = await getTranslations("listing");
  return { title: t("figures.title") };
}

export default async function FiguresPage({ params }: PageProps<"/[locale]/supplier/figures">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.selling.figures(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  const [t, states, quality, interest] = await Promise.all([
    getTranslations("listing"),
    countListings(actor, company.id),
    countQuality(actor, company.id),
    countInterest(actor, company.id),
  ]);
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : formatNumber(locale, value);
  const listings = (query: Record<string, string | number>) => urls.selling.listings(locale, query);
  return (
    <>
      <DeskHead title={t("figures.title")} text={t("figures.text")} />
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Stat value={figure(states.LIVE)} label={t("statuses.LIVE")} />
        <Stat value={figure(quality.mean)} label={t("figures.mean")} />
        <Stat value={figure(interest?.followers)} label={t("figures.followers")} />
        <Stat value={figure(interest?.kept)} label={t("figures.kept")} />
      </dl>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Bars
          caption={t("figures.byState")}
          heads={[t("state"), t("figures.count")]}
          locale={locale}
          bars={productStatuses.map((status) => ({
            key: status,
            label: t(`statuses.${status}`),
            count: states[status],
            href: listings({ state: status }),
          }))}
        />
        <Bars
          caption={t("figures.byQuality")}
          heads={[t("quality.title"), t("figures.count")]}
          locale={locale}
          bars={quality.bands.map(({ from, to, count }) => ({
            key: String(from),
            label: `${from}–${to}`,
            count,
            href: listings({ state: "LIVE", below: to + (to === 100 ? 0 : 1), sort: "quality" }),
          }))}
        />
      </div>
      <p className="text-sm text-muted">{t("figures.method")}</p>
    </>
  );
}
