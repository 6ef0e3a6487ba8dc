import { useFormatter, useTranslations } from "next-intl";
import type { RequestView } from "#lib/rfq/queries/request";
import { GradeStars, RequestState } from "./state.tsx";

/** A request in one line: state, number, stars, offers, deadline. */
export function RequestHead({ request }: { request: RequestView }) {
  const t = useTranslations("rfq");
  const format = useFormatter();
  const { status, number, grade, quoteCount, quoteCap, deadlineAt, timeZone } = request;
  const deadline = deadlineAt && format.dateTime(new Date(deadlineAt), { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <RequestState status={status} />
      {number && <span className="figures">{number}</span>}
      <GradeStars grade={grade} />
      {number && <span>{`${t("view.quotes")} ${t("quotesOf", { count: quoteCount, cap: quoteCap })}`}</span>}
      {deadline && <span>{`${t("view.deadline")} ${deadline} (${timeZone})`}</span>}
    </span>
  );
}
