import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm, type FormAction } from "#components/ui/action-form";

type Props = {
  action: FormAction;
  locale: string;
  taskId: string;
  /** The reviewer goes from task to task. */
  flow: boolean;
  /** What was looked at, so that something newer is not decided unseen. */
  seen?: Readonly<Record<string, string | number>>;
  children: ReactNode;
};

/** The panel in which a task is decided; the keyboard finds its buttons by their value. */
export function DecisionFrame({ action, locale, taskId, flow, seen = {}, children }: Props) {
  const t = useTranslations("moderation.task");
  return (
    <section id="decision" aria-labelledby="decision-heading" className="panel p-4 lg:sticky lg:top-4">
      <h2 id="decision-heading" className="mb-3 text-lg font-semibold">
        {t("decision")}
      </h2>
      <ActionForm action={action} locale={locale} fields={{ taskId, ...(flow ? { flow: "1" } : {}), ...seen }}>
        {children}
      </ActionForm>
    </section>
  );
}
