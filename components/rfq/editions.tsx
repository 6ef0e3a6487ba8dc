import { useFormatter, useTranslations } from "next-intl";
import { Timeline } from "#components/ui/timeline";
import { type EditionChange, isLineField, isTermField } from "#lib/rfq/schema/diff";

type Edition = { edition: number; createdAt: Date; changes: readonly EditionChange[] };

const formNames = {
  deadlineAt: "deadline",
  countryCode: "country",
  destinationCode: "destination",
  categoryId: "category",
  unitCode: "unit",
} as const;

/** The name of what changed, in words. */
function useChangeName() {
  const t = useTranslations("rfq");
  const word = (name: string) => {
    const key = Object.entries(formNames).find(([field]) => field === name)?.[1] ?? name;
    return t.has(`form.${key}` as "form.title") ? t(`form.${key}` as "form.title") : key; // asked whether it is there
  };
  const ofTerms = (field: string) => (field === "weights" ? t("form.weightsTitle") : word(field));
  const ofLine = (number: string, part: string | undefined, isNew: boolean) => {
    if (part && isLineField(part)) return t("change.of", { number, field: word(part) });
    return isNew ? t("change.added", { number }) : t("change.removed", { number });
  };
  return ({ field, before }: EditionChange) => {
    const [, number, part] = /^lines\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
    if (number) return ofLine(number, part, before === null);
    return isTermField(field) ? ofTerms(field) : t("change.files");
  };
}

/** Values that say nothing to a reader. */
const nameless = /(categoryId|productId)$/;

const plain = ({ field }: EditionChange, value: unknown): string | null =>
  !nameless.test(field) && (typeof value === "string" || typeof value === "number") ? String(value) : null;

/** What changed from edition to edition, the latest first. */
export function Editions({ editions }: { editions: readonly Edition[] }) {
  const t = useTranslations("rfq.view");
  const format = useFormatter();
  const nameOf = useChangeName();
  const say = (change: EditionChange) => {
    const shown = (value: unknown) => {
      const text = plain(change, value);
      return text && change.field === "deadlineAt"
        ? format.dateTime(new Date(text), { dateStyle: "medium", timeStyle: "short" })
        : text;
    };
    const [before, after] = [shown(change.before), shown(change.after)];
    return after === null && before === null ? nameOf(change) : `${nameOf(change)}: ${before || "–"} → ${after || "–"}`;
  };
  const steps = [...editions]
    .sort((one, other) => other.edition - one.edition)
    .map(({ edition, createdAt, changes }) => ({
      key: String(edition),
      title: t("edition", { number: edition }),
      when: format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" }),
      at: createdAt.toISOString(),
      text: changes.length === 0 ? t("firstEdition") : changes.map(say).join("\n"),
    }));
  return <Timeline label={t("editions")} steps={steps} />;
}
