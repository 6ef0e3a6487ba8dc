import { useTranslations } from "next-intl";
import { Icon, type IconName } from "#components/ui/icon";
import type { MatchReason, MatchVerdict } from "#lib/rfq/schema/matching";
import { label } from "#lib/taxonomy/reference/label";

const signs: Record<MatchVerdict, readonly [IconName, string]> = {
  full: ["check", "text-success"],
  part: ["dot", "text-secondary"],
  none: ["close", "text-error"],
  unknown: ["warning", "text-muted"],
};

type Props = { reasons: readonly MatchReason[]; locale: string };

/** Values as they are said: countries by their names. */
const spoken = ({ part, values }: MatchReason, locale: string) =>
  part === "markets" && typeof values.country === "string"
    ? { ...values, country: label("country", values.country, locale) }
    : values;

/** Why a firm was told, part by part, with the points of each. */
export function ReasonList({ reasons, locale }: Props) {
  const t = useTranslations("matching");
  return (
    <ul className="flex flex-col">
      {reasons.map((reason) => {
        const [icon, colour] = signs[reason.verdict];
        return (
          <li key={reason.part} className="flex items-start gap-3 border-b border-base-300 py-2 text-sm last:border-b-0">
            <Icon name={icon} className={`mt-0.5 size-4 shrink-0 ${colour}`} />
            <div className="min-w-0 grow">
              <p className="font-medium">{t(`part.${reason.part}`)}</p>
              <p className="text-muted [overflow-wrap:anywhere]">
                {t(`reason.${reason.part}.${reason.verdict}`, spoken(reason, locale))}
              </p>
            </div>
            <span className="shrink-0 figures text-muted">{t("partPoints", { points: reason.points, of: reason.of })}</span>
          </li>
        );
      })}
    </ul>
  );
}

const shown = 3;

/** What speaks most for a firm, in a few words. */
export function TopReasons({ reasons }: Pick<Props, "reasons">) {
  const t = useTranslations("matching");
  const best = reasons
    .filter(({ verdict }) => verdict === "full")
    .sort((a, b) => b.of - a.of)
    .slice(0, shown);
  if (best.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
      {best.map(({ part }) => (
        <li key={part} className="inline-flex items-center gap-1">
          <Icon name="check" className="size-3.5 text-success" />
          {t(`firmReason.${part}`)}
        </li>
      ))}
    </ul>
  );
}
