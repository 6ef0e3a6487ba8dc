import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EndpointForm } from "#components/integration/endpoint-form";
import { EndpointList } from "#components/integration/endpoint-list";
import { HolderTabs } from "#components/integration/holder-tabs";
import { KeyForm } from "#components/integration/key-form";
import { KeyList } from "#components/integration/key-list";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { Disclosure } from "#components/ui/disclosure";
import { can } from "#lib/company/policy";
import { listOwnCompanies } from "#lib/company/queries/own";
import { listEndpoints } from "#lib/integration/queries/endpoints";
import { listKeys } from "#lib/integration/queries/keys";
import { localized } from "#lib/platform/i18n/localized";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

type Props = PageProps<"/[locale]/account/connections">;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integration");
  return { title: t("title"), robots: { index: false } };
}

const panel = "panel flex flex-col gap-4 p-5";

export default async function ConnectionsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.account.connections(locale));
  if (actor.watcherId !== null) notFound();
  const [t, companies] = await Promise.all([getTranslations("integration"), listOwnCompanies(actor)]);
  const firms = companies.filter(({ role, status }) => role && can(role, "connections") && status !== "CLOSED");
  const tabs = [
    ...firms.map((firm) => ({ companyId: firm.id, name: localized(firm, "name", locale).text })),
    { companyId: null, name: t("myself") },
  ];
  const companyId = query.for === "me" ? null : ((firms.find(({ id }) => id === query.for) ?? firms[0])?.id ?? null);
  const [keys, endpoints] = await Promise.all([listKeys(actor, { companyId }), listEndpoints(actor, { companyId })]);
  return (
    <>
      <DeskHead title={t("title")} text={t("text")} />
      {query.done === "removed" && <Alert tone="success">{t("removed")}</Alert>}
      <HolderTabs tabs={tabs} current={companyId} locale={locale} />
      <section className={panel}>
        <h2 className="text-base font-semibold">{t("keys")}</h2>
        <p className="max-w-prose text-sm text-muted">
          {t("keysText")}{" "}
          <a className="link" href={urls.developers(locale)}>
            {t("toDevelopers")}
          </a>
        </p>
        <KeyList keys={keys} locale={locale} />
        <KeyForm key={companyId} companyId={companyId} locale={locale} />
      </section>
      <section className={panel}>
        <h2 className="text-base font-semibold">{t("endpoints")}</h2>
        <p className="max-w-prose text-sm text-muted">{t("endpointsText")}</p>
        <EndpointList endpoints={endpoints} locale={locale} />
        <Disclosure label={t("newEndpoint")}>
          <EndpointForm key={companyId} companyId={companyId} locale={locale} />
        </Disclosure>
      </section>
    </>
  );
}
