import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { listDrafts } from "#lib/product/queries/drafts";
import type { Counts, listExpiring, listRecentImports, listReturned } from "#lib/product/queries/today";
import { isRecordField } from "#lib/product/schema/diff";
import { label } from "#lib/taxonomy/reference/label";
import { type Due, DueList } from "./due-list.tsx";

type Rows<Query extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>;
type Props = {
  locale: string;
  counts: Counts;
  returned: Rows<typeof listReturned>;
  drafts: Rows<typeof listDrafts>;
  expiring: Rows<typeof listExpiring>;
  imports: Rows<typeof listRecentImports>;
  /** Claims of the firm that end soon. */
  claims: number;
};

const named = (row: { sku: string | null; nameZh: string | null; nameEn: string | null }, locale: string) =>
  localized(row, "name", locale).text || row.sku || "…";

function Links({ items }: { items: readonly { key: string; href: string; name: string; text?: string }[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {items.map(({ key, href, name, text }) => (
        <li key={key}>
          <a href={href} className="text-secondary quiet-link">
            {name}
          </a>
          {text && <span className="text-muted"> · {text}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What waits at the desk today. */
export function Today({ locale, counts, returned, drafts, expiring, imports, claims }: Props) {
  const t = useTranslations("listing");
  const format = useFormatter();
  const listings = (query: Record<string, string>) => urls.selling.listings(locale, query);
  const reasons = (said: Record<string, string>) =>
    Object.entries(said)
      .map(([field, text]) => `${isRecordField(field) ? t(`fields.${field}`) : t("fields.listing")}: ${text}`)
      .join(" · ");
  const counted = (key: Exclude<keyof Counts, "waiting" | "inReview">, rest: Omit<Due, "key" | "text" | "act">): Due[] =>
    counts[key] > 0 ? [{ key, text: t(`due.${key}`, { count: counts[key] }), act: t(`dueAct.${key}`), ...rest }] : [];
  const items: Due[] = [
    ...counted("returned", {
      icon: "edit",
      href: listings({ state: "CHANGES_REQUESTED" }),
      isUrgent: true,
      more: (
        <Links
          items={returned.map((row) => ({
            key: row.id,
            href: urls.selling.listing(locale, row.id),
            name: named(row, locale),
            text: reasons(row.reasons),
          }))}
        />
      ),
    }),
    ...counted("stale", { icon: "clock", href: listings({ state: "STALE" }), isUrgent: true }),
    ...counted("expiring", {
      icon: "shield",
      href: urls.selling.listing(locale, expiring[0]?.id ?? ""),
      isUrgent: true,
      more: (
        <Links
          items={expiring.map((row) => ({
            key: `${row.id}${row.scheme}`,
            href: `${urls.selling.listing(locale, row.id)}#certificates`,
            name: named(row, locale),
            text: `${label("certificate", row.scheme, locale)} · ${row.expiresOn}`,
          }))}
        />
      ),
    }),
    ...(claims > 0
      ? [
          {
            key: "claims",
            icon: "shield" as const,
            text: t("due.claims", { count: claims }),
            href: urls.selling.evidence(locale),
            act: t("dueAct.claims"),
            isUrgent: true,
          },
        ]
      : []),
    ...(drafts.length > 0
      ? [
          {
            key: "unsent",
            icon: "edit" as const,
            text: t("due.unsent", { count: drafts.length }),
            href: listings({}),
            act: t("dueAct.unsent"),
            more: (
              <Links
                items={drafts.map((row) => ({
                  key: row.draftId,
                  href: row.productId
                    ? urls.selling.listing(locale, row.productId)
                    : urls.selling.newListing(locale, { draft: row.draftId }),
                  name: named(row, locale),
                  text: format.dateTime(row.updatedAt, { dateStyle: "medium", timeStyle: "short" }),
                }))}
              />
            ),
          },
        ]
      : []),
    ...counted("drafts", { icon: "box", href: listings({ state: "DRAFT" }) }),
    ...counted("lacking", { icon: "globe", href: listings({ state: "LIVE", missing: locale === "zh" ? "en" : "zh" }) }),
    ...counted("weak", { icon: "chart", href: listings({ state: "LIVE", below: "60", sort: "quality", way: "up" }) }),
    ...(imports.length > 0
      ? [
          {
            key: "imports",
            icon: "upload" as const,
            text: t("due.imports", { count: imports.length }),
            href: urls.selling.imports(locale),
            act: t("dueAct.imports"),
            more: (
              <Links
                items={imports.map((row) => ({
                  key: row.id,
                  href: urls.selling.importRun(locale, row.id),
                  name: row.fileName,
                  text: t(`runs.${row.status}`),
                }))}
              />
            ),
          },
        ]
      : []),
  ];
  const underWay = counts.inReview + counts.waiting;
  return (
    <>
      {items.length > 0 ? (
        <DueList items={items} label={t("todayTitle")} />
      ) : (
        <EmptyState icon="check" heading={t("nothingDue")} text={t("nothingDueText")} />
      )}
      {underWay > 0 && (
        <p className="text-sm text-muted">{t("underWay", { listings: counts.inReview, changes: counts.waiting })}</p>
      )}
    </>
  );
}
