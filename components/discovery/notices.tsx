import { useTranslations } from "next-intl";
import { Alert } from "#components/ui/alert";

type Props = { query: string; exactHref: string; correctedQuery?: string | undefined; isRelaxed: boolean };

/** Says out loud where the search did not take the words as they stood. */
export function Notices({ query, exactHref, correctedQuery, isRelaxed }: Props) {
  const t = useTranslations("search");
  return (
    <>
      {correctedQuery && (
        <Alert>
          {`${t("showing", { corrected: correctedQuery })} `}
          <a href={exactHref} rel="nofollow" className="font-medium text-secondary underline">
            {t("insteadOf", { query })}
          </a>
        </Alert>
      )}
      {isRelaxed && <Alert>{t("relaxed")}</Alert>}
    </>
  );
}
