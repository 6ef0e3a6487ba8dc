import { useTranslations } from "next-intl";
import { GradeStars } from "#components/rfq/state";
import { Alert } from "#components/ui/alert";
import { Icon } from "#components/ui/icon";
import type { Grade } from "#lib/rfq/schema/grade";
import { gradeTips } from "#lib/rfq/schema/grade";
import type { Hint } from "#lib/rfq/schema/hints";

const parts: readonly (readonly [start: string, part: string])[] = [
  ["lines", "lines"],
  ["incoterm", "terms"],
  ["place", "terms"],
  ["deliver", "terms"],
  ["currency", "terms"],
];

const partOf = (field: string) => parts.find(([start]) => field.startsWith(start))?.[1] ?? "offers";

/** What is still missing, each with the way to it. */
export function MissingBox({ missing, isPressing }: { missing: readonly Hint[]; isPressing: boolean }) {
  const t = useTranslations("rfq");
  if (missing.length === 0)
    return (
      <p className="flex items-center gap-2 text-sm">
        <Icon name="check" className="size-4 text-success" />
        {t("nothingMissing")}
      </p>
    );
  const list = (
    <ul className="list-disc pl-5">
      {missing.map(({ field, key }) => (
        <li key={`${field}-${key}`}>
          <a href={`#${partOf(field)}`} className="hover:text-secondary">
            {
              t.has(`hint.${key}` as "hint.lineNeeded")
                ? t(`hint.${key}` as "hint.lineNeeded")
                : key /* asked whether it is there */
            }
          </a>
        </li>
      ))}
    </ul>
  );
  const heading = <p className="font-medium">{t("missingTitle")}</p>;
  if (isPressing)
    return (
      <Alert tone="error">
        {heading}
        {list}
      </Alert>
    );
  return (
    <div className="text-sm">
      {heading}
      {list}
    </div>
  );
}

/** How complete the request is by the public formula, and what would help most. */
export function GradeBox({ grade }: { grade: Grade }) {
  const t = useTranslations("rfq");
  const tips = gradeTips(grade).flatMap((part) => (part === "mail" || part === "verification" ? [] : [part]));
  return (
    <div className="flex flex-col gap-2 text-sm">
      <h2 className="text-base font-semibold">{t("grade.title")}</h2>
      <p className="flex items-center gap-2">
        <GradeStars grade={grade.grade} />
        {t("grade.points", { points: Math.round(grade.points) })}
      </p>
      <p className="text-muted">{t("grade.how")}</p>
      {tips.length > 0 && (
        <>
          <p className="font-medium">{t("grade.tips")}</p>
          <ul className="list-disc pl-5">
            {tips.map((part) => (
              <li key={part}>{t(`tip.${part}`)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
