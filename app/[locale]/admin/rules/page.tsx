import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RuleList } from "#components/moderation/rules/rule-list";
import { WordList } from "#components/moderation/rules/word-list";
import { Alert } from "#components/ui/alert";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { SectionHeading } from "#components/ui/section-heading";
import { canEditRules, canEditWords, canSeeRules } from "#lib/moderation/policy";
import { listRules, listWords, recentDecisions } from "#lib/moderation/queries/rules";
import { ruleQuery } from "#lib/moderation/schema/lists";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("moderation.rules"))("title") });

export default async function RulesPage({ params, searchParams }: PageProps<"/[locale]/admin/rules">) {
  const { locale } = await params;
  const actor = await staffAt(locale, urls.admin.part(locale, "rules"), canSeeRules);
  const { words: asked, done } = ruleQuery.parse(await searchParams);
  const [t, watched, rules, words, recent] = await Promise.all([
    getTranslations("moderation.rules"),
    getTranslations("moderation.words"),
    listRules(actor),
    listWords(actor, asked ?? ""),
    recentDecisions(actor),
  ]);
  const { total, reviewed } = recent;
  return (
    <>
      <DeskHead title={t("title")} text={t("text")}>
        {canEditRules(actor) && <ButtonLink href={urls.admin.rule(locale, "new")}>{t("add")}</ButtonLink>}
      </DeskHead>
      {(done === "saved" || done === "removed") && <Alert tone="success">{t(done)}</Alert>}
      {total > 0 && <p className="text-sm text-muted">{t("record", { total, reviewed, passed: total - reviewed })}</p>}
      <RuleList locale={locale} rules={rules} mayEdit={canEditRules(actor)} />
      <section aria-labelledby="watched">
        <SectionHeading id="watched" heading={watched("title")} />
        <WordList locale={locale} words={words.items} total={words.total} asked={asked} mayEdit={canEditWords(actor)} />
      </section>
    </>
  );
}
