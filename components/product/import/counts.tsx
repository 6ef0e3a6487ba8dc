import { useFormatter, useTranslations } from "next-intl";
import { Stat } from "#components/ui/stat";
import type { ImportCounts } from "#lib/product/schema/imports";

const shown = ["read", "created", "updated", "unchanged", "rejected"] as const;

/** What comes, or came, of the rows of a file. */
export function Counts({ counts }: { counts: ImportCounts }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { variants, pictures } = counts;
  return (
    <div>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
        {shown.map((name) => (
          <Stat key={name} value={format.number(counts[name])} label={t(`counts.${name}`)} />
        ))}
      </dl>
      {variants + pictures > 0 && <p className="mt-2 text-sm text-muted">{t("parts", { variants, pictures })}</p>}
    </div>
  );
}
