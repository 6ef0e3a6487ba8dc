import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Pages } from "#components/buying/pages";
import { DeliveryList } from "#components/integration/delivery-list";
import { EndpointActs } from "#components/integration/endpoint-acts";
import { EndpointState } from "#components/integration/endpoint-state";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { findEndpoint, listDeliveries } from "#lib/integration/queries/endpoints";
import { deliveriesQuery, webhookLimits } from "#lib/integration/schema/webhooks";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

type Props = PageProps<"/[locale]/account/connections/[endpointId]">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integration");
  return { title: t("endpoint"), robots: { index: false } };
}

export default async function EndpointPage({ params, searchParams }: Props) {
  const [{ locale, endpointId }, { page }] = await Promise.all([params, searchParams.then(deliveriesQuery.parse)]);
  const actor = await signedIn(locale, urls.account.connection(locale, endpointId));
  if (actor.watcherId !== null) notFound();
  const [t, endpoint, log] = await Promise.all([
    getTranslations("integration"),
    findEndpoint(actor, endpointId),
    listDeliveries(actor, endpointId, page),
  ]);
  if (!endpoint || !log) notFound();
  const isOn = endpoint.status !== "DISABLED";
  const why = endpoint.disabledWhy === "gone" || endpoint.disabledWhy === "failing" ? endpoint.disabledWhy : null;
  const since = (log.items.at(-1)?.createdAt ?? endpoint.createdAt).toISOString().slice(0, 10);
  return (
    <>
      <a className="link w-fit text-sm" href={urls.account.connections(locale, { for: endpoint.companyId ?? "me" })}>
        {t("back")}
      </a>
      <DeskHead title={endpoint.url} text={endpoint.events.join(" · ")}>
        <EndpointState status={endpoint.status} />
      </DeskHead>
      {!isOn && why && <Alert tone="warning">{t(`why.${why}`)}</Alert>}
      <EndpointActs endpoint={endpoint} failed={log.failed} since={since} locale={locale} />
      <h2 className="text-base font-semibold">{t("deliveries")}</h2>
      <p className="text-sm text-muted">{t("deliveriesText", { days: webhookLimits.keptDays })}</p>
      <DeliveryList deliveries={log.items} isOn={isOn} locale={locale} />
      <Pages
        page={page}
        total={log.total}
        perPage={webhookLimits.perPage}
        href={(to) => urls.account.connection(locale, endpointId, { page: to })}
      />
    </>
  );
}
