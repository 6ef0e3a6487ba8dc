import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

const suppliers = ["1", "2", "3", "4"] as const;
const buyers = ["1", "2", "3"] as const;

/** The levels, which of them is reached, and what each asks for. */
export function LevelSteps({ level, isSupplier }: { level: number; isSupplier: boolean }) {
  const t = useTranslations("verification");
  const steps = isSupplier
    ? suppliers.map((step) => ({ step, text: t(`supplierLevel.${step}`) }))
    : buyers.map((step) => ({ step, text: t(`buyerLevel.${step}`) }));
  return (
    <section className="panel p-5" aria-labelledby="level">
      <h2 id="level" className="mb-3 text-lg font-semibold">
        {t("levelNow", { level, most: steps.length })}
      </h2>
      <ol className="grid gap-2 text-sm sm:grid-cols-2">
        {steps.map(({ step, text }) => (
          <li key={step} className="flex items-start gap-2">
            <Icon
              name={Number(step) <= level ? "check" : "dot"}
              className={`mt-0.5 size-4 ${Number(step) <= level ? "text-success" : "text-muted"}`}
            />
            <span>
              <span className="sr-only">{t(Number(step) <= level ? "reached" : "open")}</span>
              {`${step} · ${text}`}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-3 text-sm text-muted">{t("levelNote")}</p>
    </section>
  );
}
