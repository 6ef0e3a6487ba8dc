import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { ScrollBox } from "#components/ui/scroll-box";
import { Table } from "#components/ui/table";
import { urls } from "#lib/platform/urls";
import type { ShownIssue } from "#lib/product/import/land";
import type { ImportView } from "#lib/product/queries/imports";
import { importFieldNames } from "#lib/product/schema/imports";

type Names = ReadonlyMap<string, string>;

/** Our own fields are named in words, columns of the file as they are headed; a category that was found by its name. */
function useIssueWords(categories: Names) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const column = (given: string) => {
    const field = importFieldNames.find((one) => one === given);
    return field ? t(`fields.${field}`) : given;
  };
  const value = ({ message, value: given }: ShownIssue) => {
    const [, words = "", slug = "", share = ""] = /^(.*)→ ([\w-]+) \(([\d.]+)\)$/s.exec(given) ?? [];
    if (!message.startsWith("warning.category") || slug === "") return given;
    const category = categories.get(slug) ?? slug;
    return t("issues.category", {
      given: words.trim(),
      category,
      share: format.number(Number(share), { style: "percent" }),
    }).trim();
  };
  return { column, value };
}

const isRejection = ({ message }: ShownIssue) => message.startsWith("reason.");

function RejectedRows({ run: { id, badFileId }, locale }: { run: ImportView; locale: string }) {
  const t = useTranslations("imports");
  if (!badFileId) return null;
  return (
    <p className="text-sm">
      <a href={urls.selling.importRejected(locale, id)} className="font-medium text-secondary quiet-link" download>
        {t("badRows")}
      </a>
      <span className="block text-muted">{t("badRowsHint")}</span>
    </p>
  );
}

/** What was found in the rows, in words: what kept a row out, and what was made of the others. */
export function IssueTable({ run, locale, categories }: { run: ImportView; locale: string; categories: Names }) {
  const [t, say] = [useTranslations("imports"), useTranslations("import")];
  const words = useIssueWords(categories);
  if (run.issues.length === 0) return null;
  const rows = run.issues.map((issue, at) => ({
    key: String(at),
    cells: [
      issue.line === 0 ? "" : String(issue.line),
      words.column(issue.column),
      <span key="value" className="inline-block max-w-80 [overflow-wrap:anywhere]">
        {words.value(issue)}
      </span>,
      <span key="reason" className="inline-block min-w-48">
        <Badge tone={isRejection(issue) ? "amber" : "slate"} icon={isRejection(issue) ? "close" : "info"}>
          {t(isRejection(issue) ? "issues.rejected" : "issues.noted")}
        </Badge>{" "}
        {say(issue.message)}
      </span>,
    ],
  }));
  return (
    <section aria-labelledby="issues" className="flex flex-col gap-2">
      <h2 id="issues" className="text-base font-semibold">
        {t("issues.title")}
      </h2>
      <p className="text-sm text-muted">{t("issues.text", { count: rows.length })}</p>
      <ScrollBox>
        <Table
          caption={t("issues.title")}
          columns={[
            { key: "line", label: t("issues.line"), isFigure: true },
            { key: "column", label: t("issues.column") },
            { key: "value", label: t("issues.value") },
            { key: "reason", label: t("issues.reason") },
          ]}
          rows={rows}
        />
      </ScrollBox>
      <RejectedRows run={run} locale={locale} />
    </section>
  );
}
