import { getTranslations } from "next-intl/server";
import { Pages } from "#components/buying/pages";
import { DoneNote } from "#components/rfq/done-note";
import { RequestTable } from "#components/rfq/request-table";
import { StateTabs } from "#components/rfq/state-tabs";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { SectionHeading } from "#components/ui/section-heading";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { countByStatus, listNeeds, listRequests, requestsPerPage } from "#lib/rfq/queries/desk";
import { requestsQuery } from "#lib/rfq/schema/input";

export async function generateMetadata() {
  const t = await getTranslations("rfq");
  return { title: t("requests"), robots: { index: false } };
}

export default async function RequestsPage({ params, searchParams }: PageProps<"/[locale]/buyer/requests">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.buying.requests(locale));
  const { status, page } = requestsQuery.parse(asked);
  const [t, found, needs, counts] = await Promise.all([
    getTranslations("rfq"),
    listRequests(actor, { status, page }),
    status === null && page === 1 ? listNeeds(actor) : [],
    countByStatus(actor),
  ]);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      <DeskHead title={t("requests")} text={t("requestsText")}>
        <ButtonLink href={urls.buying.newRequest(locale)} kind="primary">
          {t("newRequest")}
        </ButtonLink>
      </DeskHead>
      <DoneNote done={asked.done} />
      {needs.length > 0 && (
        <section aria-labelledby="needs">
          <SectionHeading id="needs" heading={t("needsYou")} />
          <RequestTable rows={needs} locale={locale} caption={t("needsYou")} />
        </section>
      )}
      {total > 0 && <StateTabs counts={counts} total={total} current={status} locale={locale} />}
      {found.items.length > 0 ? (
        <RequestTable rows={found.items} locale={locale} caption={t("requests")} />
      ) : (
        <EmptyState icon="clipboard" heading={total > 0 ? t("noneInState") : t("none")} text={total > 0 ? "" : t("noneText")} />
      )}
      <Pages
        page={page}
        total={found.total}
        perPage={requestsPerPage}
        href={(to) => urls.buying.requests(locale, { page: to, ...(status ? { status } : {}) })}
      />
    </>
  );
}
