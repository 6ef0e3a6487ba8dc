import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GivePenalty } from "#components/moderation/penalties/give-penalty";
import { PenaltyList } from "#components/moderation/penalties/penalty-list";
import { TakeDownList } from "#components/moderation/penalties/take-down-list";
import { Chip } from "#components/ui/chip";
import { DeskHead } from "#components/ui/desk-head";
import { Pagination } from "#components/ui/pagination";
import { SectionHeading } from "#components/ui/section-heading";
import { canSeePenalties } from "#lib/moderation/policy";
import { findPenalizable, listPenalties, listTakeDowns } from "#lib/moderation/queries/penalties";
import { penaltyQuery } from "#lib/moderation/schema/lists";
import { isStaff } from "#lib/platform/actor";
import { localized } from "#lib/platform/i18n/localized";
import { staffAt } from "#lib/platform/session";
import { setting } from "#lib/platform/settings";
import { urls } from "#lib/platform/urls";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("moderation.penalties"))("title"),
});

export default async function PenaltiesPage({ params, searchParams }: PageProps<"/[locale]/admin/penalties">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "penalties"), canSeePenalties);
  const { company: slug, page } = penaltyQuery.parse(await searchParams);
  const company = slug ? await findPenalizable(actor, slug) : null;
  const companyId = company?.id ?? null;
  const [t, queue, common, threshold, penalties, takeDowns] = await Promise.all([
    getTranslations("moderation.penalties"),
    getTranslations("moderation.queue"),
    getTranslations("common"),
    setting("penaltyThreshold"),
    listPenalties(actor, { companyId, page }),
    listTakeDowns(actor, companyId),
  ]);
  const chosen = company ? queue("ofCompany", { company: localized(company, "name", locale).text }) : "";
  const mayAct = isStaff(actor, "MODERATOR");
  const words = { pages: common("pages"), previous: common("previous"), next: common("next") };
  return (
    <>
      <DeskHead title={t("title")} text={t("text", { threshold })} />
      {company && (
        <p>
          <Chip href={urls.admin.part(locale, "penalties")} label={chosen} action={`${chosen} · ${queue("clearCompany")}`} />
        </p>
      )}
      {mayAct && <GivePenalty locale={locale} company={company?.slug ?? null} />}
      <PenaltyList locale={locale} penalties={penalties.items} />
      <Pagination
        page={penalties.page}
        lastPage={penalties.pages}
        href={(one) => urls.admin.part(locale, "penalties", { company: company?.slug, page: one })}
        words={{ ...words, page: (one) => common("page", { page: one }) }}
      />
      <section aria-labelledby="take-downs">
        <SectionHeading id="take-downs" heading={t("takeDowns")} />
        <TakeDownList locale={locale} takeDowns={takeDowns} canRestore={mayAct} />
      </section>
    </>
  );
}
