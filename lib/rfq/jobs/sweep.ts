import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { oneByOne } from "#lib/platform/jobs/one-by-one";
import { urls } from "#lib/platform/urls";
import { tellBuyer } from "#lib/rfq/commands/tell";
import { closeRequest } from "#lib/rfq/commands/turn";
import { momentIn } from "#lib/rfq/schema/zone";

const clerk = system("requests");
const mostAtOnce = 500;
const remindHours = 24;

type Due = {
  id: string;
  number: string | null;
  title: string;
  deadlineAt: Date;
  timeZone: string;
  buyerId: string | null;
  companyId: string | null;
  quoteCount: number;
};

/** Ends the time of one request, if it is over by the database's clock once the row is held; and tells the buyer in the same breath. */
async function closeOverdue(requestId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<Due[]>`
      select id, number, title, "deadlineAt", "timeZone", "buyerId", "companyId", "quoteCount" from "PurchaseRequest"
      where id = ${requestId}::uuid and status = 'PUBLISHED' and "deadlineAt" <= now() for update`;
    if (!due) return;
    const { status } = await closeRequest(clerk, tx, { requestId, cause: "deadline" });
    await tellBuyer(clerk, tx, {
      request: due,
      kind: status === "CLOSED" ? "requestClosed" : "requestExpired",
      values: () => ({ number: due.number ?? "", title: due.title, count: due.quoteCount }),
      link: (locale) => urls.buying.request(locale, requestId),
    });
  });
}

/** Reminds the buyer once; the mark and the mail are one transaction. */
async function remind(request: Due): Promise<void> {
  await db.$transaction(async (tx) => {
    const marked = await tx.$executeRaw`update "PurchaseRequest" set "remindedAt" = now()
      where id = ${request.id}::uuid and status = 'PUBLISHED' and "remindedAt" is null and "deadlineAt" > now()`;
    if (marked === 0) return;
    await tellBuyer(clerk, tx, {
      request,
      kind: "requestClosing",
      values: (locale) => ({
        number: request.number ?? "",
        title: request.title,
        deadline: momentIn(locale, request.deadlineAt, request.timeZone),
        count: request.quoteCount,
      }),
      link: (locale) => urls.buying.request(locale, request.id),
    });
  });
}

/** Ends the time of requests whose deadline has come, and reminds buyers a day before it; each minute. Rows say what is due. */
export async function sweepRequests(): Promise<void> {
  const overdue = await db.$queryRaw<{ id: string }[]>`select id from "PurchaseRequest"
    where status = 'PUBLISHED' and "deadlineAt" <= now() order by "deadlineAt", id limit ${mostAtOnce}`;
  await oneByOne(overdue, "request: closing failed", ({ id }) => closeOverdue(id));
  const closing = await db.$queryRaw<Due[]>`
    select id, number, title, "deadlineAt", "timeZone", "buyerId", "companyId", "quoteCount" from "PurchaseRequest"
    where status = 'PUBLISHED' and "remindedAt" is null and "deadlineAt" > now()
      and "deadlineAt" <= now() + make_interval(hours => ${remindHours})
    order by "deadlineAt", id limit ${mostAtOnce}`;
  await oneByOne(closing, "request: reminding failed", remind);
}
