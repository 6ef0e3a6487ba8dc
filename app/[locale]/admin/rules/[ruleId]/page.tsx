import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RuleForm } from "#components/moderation/rules/rule-form";
import { ActionButton } from "#components/ui/action-button";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { removeRuleAction } from "#lib/moderation/actions/rules";
import { canEditRules } from "#lib/moderation/policy";
import { findRule } from "#lib/moderation/queries/rules";
import { removeRuleInput } from "#lib/moderation/schema/rules";
import { staffAt } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("moderation.rules"))("title") });

export default async function RulePage({ params, searchParams }: PageProps<"/[locale]/admin/rules/[ruleId]">) {
  const [{ locale, ruleId }] = await Promise.all([params, searchParams]);
  const actor = await staffAt(locale, urls.admin.rule(locale, ruleId), canEditRules);
  const isNew = ruleId === "new";
  if (!isNew && !removeRuleInput.safeParse({ ruleId }).success) notFound();
  const rule = isNew ? null : ((await findRule(actor, ruleId)) ?? notFound());
  const [t, desk] = await Promise.all([getTranslations("moderation.rules"), getTranslations("desk")]);
  return (
    <>
      <DeskHead title={rule ? (locale === "zh" ? rule.nameZh : rule.nameEn) : t("add")} text={t("text")}>
        <ButtonLink kind="quiet" size="small" href={urls.admin.part(locale, "rules")}>
          {desk("back")}
        </ButtonLink>
      </DeskHead>
      <RuleForm locale={locale} rule={rule} />
      {rule && (
        <div className="flex flex-col items-start gap-2 border-t border-base-300 pt-4">
          <p className="text-sm text-muted">{t("removeHint")}</p>
          <ActionButton action={removeRuleAction} locale={locale} fields={{ ruleId }} label={t("remove")} kind="danger" />
        </div>
      )}
    </>
  );
}
