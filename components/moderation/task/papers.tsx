import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";

export type Paper = { id: string; name: string; scan: string; url: string | null };

const stateOf = ({ scan, url }: Paper) =>
  scan === "PENDING" ? "paperPending" : scan === "INFECTED" ? "paperInfected" : url === null ? "paperGone" : null;

/** Papers behind a claim; each opens through an address that works for ten minutes. */
export function Papers({ papers }: { papers: readonly Paper[] }) {
  const t = useTranslations("moderation.claim");
  if (papers.length === 0) return <p className="text-sm text-muted">{t("noPapers")}</p>;
  return (
    <>
      <ul className="flex flex-col gap-2 text-sm">
        {papers.map((paper) => {
          const state = stateOf(paper);
          return (
            <li key={paper.id} className="flex flex-wrap items-center gap-2">
              <Icon name="clipboard" />
              {state === null && paper.url ? (
                <a className="link" href={paper.url} target="_blank" rel="noopener">
                  {paper.name}
                </a>
              ) : (
                <span className="text-muted">{`${paper.name} (${t(state ?? "paperGone")})`}</span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="text-sm text-muted">{t("paperNote")}</p>
    </>
  );
}
