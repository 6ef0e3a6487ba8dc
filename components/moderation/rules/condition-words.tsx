import { useTranslations } from "next-intl";
import type { RuleConditions } from "#lib/moderation/schema/rules";

/** When a rule fits, in words. */
export function ConditionWords({ conditions }: { conditions: RuleConditions }) {
  const t = useTranslations("moderation.rules");
  const { kind, words, hsPrefixes, ...numbers } = conditions;
  const names = ["levelBelow", "levelAtLeast", "pointsAtLeast", "approvalsBelow", "shareBelow", "shareAtLeast"] as const;
  const said = [
    ...(kind ? [t("says.kind", { value: kind })] : []),
    ...names.flatMap((name) => (numbers[name] === undefined ? [] : [t(`says.${name}`, { value: numbers[name] })])),
    ...(words ? [t("says.words")] : []),
    ...(hsPrefixes ? [t("says.hsPrefixes", { value: hsPrefixes.join(", ") })] : []),
  ];
  return said.length === 0 ? t("everything") : said.join(" · ");
}
