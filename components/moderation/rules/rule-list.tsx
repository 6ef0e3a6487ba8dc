import { useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { DataTable } from "#components/ui/data-table";
import { StatusBadge } from "#components/ui/status-badge";
import { moveRuleAction, switchRuleAction } from "#lib/moderation/actions/rules";
import type { RuleView } from "#lib/moderation/queries/rules";
import { ruleDecisions } from "#lib/moderation/schema/rules";
import { urls } from "#lib/platform/urls";
import { ConditionWords } from "./condition-words.tsx";

type Props = { locale: string; rules: readonly RuleView[]; mayEdit: boolean };

function Acts({ locale, rule }: { locale: string; rule: RuleView }) {
  const t = useTranslations("moderation.rules");
  const { id: ruleId, isActive } = rule;
  return (
    <div className="flex flex-wrap gap-2">
      <ActionButton action={moveRuleAction} locale={locale} fields={{ ruleId, direction: "up" }} label={t("up")} kind="quiet" />
      <ActionButton
        action={moveRuleAction}
        locale={locale}
        fields={{ ruleId, direction: "down" }}
        label={t("down")}
        kind="quiet"
      />
      <ActionButton
        action={switchRuleAction}
        locale={locale}
        fields={{ ruleId, isActive: isActive ? "no" : "yes" }}
        label={t(isActive ? "off" : "on")}
        kind="quiet"
      />
    </div>
  );
}

/** The rules in the order in which they are asked. */
export function RuleList({ locale, rules, mayEdit }: Props) {
  const t = useTranslations("moderation.rules");
  const columns = [
    { key: "name", label: t("name") },
    { key: "conditions", label: t("conditions") },
    { key: "decision", label: t("decision") },
    { key: "state", label: t("state") },
    ...(mayEdit ? [{ key: "order", label: t("order") }] : []),
  ];
  const decided = (rule: RuleView) => {
    const choice = ruleDecisions.find((one) => one === rule.decision) ?? "ALWAYS";
    return choice === "SAMPLE" ? t("percentSays", { percent: rule.samplePercent }) : t(`decisions.${choice}`);
  };
  const rows = rules.map((rule) => {
    const name = locale === "zh" ? rule.nameZh : rule.nameEn;
    return {
      key: rule.id,
      cells: [
        mayEdit ? (
          <a key="name" className="link block min-w-32" href={urls.admin.rule(locale, rule.id)}>
            {name}
          </a>
        ) : (
          name
        ),
        <span key="conditions" className="block min-w-40 max-w-80 [overflow-wrap:anywhere]">
          <ConditionWords conditions={rule.conditions} />
        </span>,
        decided(rule),
        <StatusBadge key="state" tone={rule.isActive ? "good" : "neutral"}>
          {t(rule.isActive ? "isOn" : "isOff")}
        </StatusBadge>,
        ...(mayEdit ? [<Acts key="acts" locale={locale} rule={rule} />] : []),
      ],
    };
  });
  if (rules.length === 0) return <p className="text-sm text-muted">{t("empty")}</p>;
  return <DataTable caption={t("title")} columns={columns} rows={rows} />;
}
