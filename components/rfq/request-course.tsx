import { useTranslations } from "next-intl";
import type { RequestView } from "#lib/rfq/queries/request";
import { Editions } from "./editions.tsx";
import { RequestHistory } from "./history.tsx";

/** How a request came to where it is: its steps, and what suppliers were told when. */
export function RequestCourse({ request }: { request: RequestView }) {
  const t = useTranslations("rfq.view");
  if (request.moves.length === 0) return null;
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <section aria-labelledby="history" className="panel p-4">
        <h2 id="history" className="mb-3 text-base font-semibold">
          {t("history")}
        </h2>
        <RequestHistory moves={request.moves} />
      </section>
      {request.editions.length > 0 && (
        <section aria-labelledby="editions" className="panel p-4">
          <h2 id="editions" className="mb-3 text-base font-semibold">
            {t("editions")}
          </h2>
          <Editions editions={request.editions} />
        </section>
      )}
    </div>
  );
}
