import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { ChoiceField, SubmitButton } from "#components/ui/form-fields";
import { StatusBadge, type StatusTone } from "#components/ui/status-badge";
import { orderExportAction } from "#lib/statistics/actions/order-export";
import type { ExportLine } from "#lib/statistics/queries/exports";
import { type ExportKind, exportFormats } from "#lib/statistics/schema/lists";

const tones: Record<string, StatusTone> = { QUEUED: "waiting", RUNNING: "waiting", DONE: "good", FAILED: "bad" };

function Runs({ lines }: { lines: readonly ExportLine[] }) {
  const t = useTranslations("admin");
  const desk = useTranslations("desk");
  const format = useFormatter();
  return (
    <ul className="mt-4 flex flex-col gap-2 border-t border-base-300 pt-3 text-sm">
      {lines.map(({ id, format: kind, status, rows, createdAt, href }) => (
        <li key={id} className="flex flex-wrap items-center gap-2">
          <StatusBadge tone={tones[status] ?? "neutral"}>
            {t(`exportStatus.${status === "DONE" || status === "FAILED" ? status : "QUEUED"}`)}
          </StatusBadge>
          <span className="figures">
            {kind.toUpperCase()} · {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
            {status === "DONE" && ` · ${desk("total", { count: rows })}`}
          </span>
          {href && (
            <a href={href} className="link text-secondary" download>
              {desk("download")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

type Props = { what: ExportKind; locale: string; filters: string; lines: readonly ExportLine[] };

/** Orders a file of the list as it is filtered, and shows the last ones. */
export function ExportBox({ what, locale, filters, lines }: Props) {
  const t = useTranslations("admin");
  return (
    <Disclosure label={t("export")}>
      <ActionForm action={orderExportAction} locale={locale} fields={{ what, filters }}>
        <ChoiceField
          name="format"
          label={t("exportFormat")}
          hint={t("exportHint")}
          value="csv"
          options={exportFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
        />
        <div>
          <SubmitButton isSmall>{t("exportOrder")}</SubmitButton>
        </div>
      </ActionForm>
      {lines.length > 0 && <Runs lines={lines} />}
    </Disclosure>
  );
}
