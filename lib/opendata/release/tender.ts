import { ocidOf } from "#lib/opendata/schema/ocid";
import type { Amendment, Tender } from "#lib/opendata/schema/release";
import { env } from "#lib/platform/env";
import { absolute, urls } from "#lib/platform/urls";
import type { RequestContent } from "#lib/rfq/schema/record";
import type { History, Stage } from "./history.ts";
import { itemsOf, type WasChanged } from "./items.ts";
import { wordsIn } from "./parties.ts";

const statuses = {
  close: "active",
  expire: "unsuccessful",
  fail: "unsuccessful",
  withdraw: "withdrawn",
  cancel: "cancelled",
  award: "complete",
} as const satisfies Record<NonNullable<Stage["move"]>, Tender["status"]>;

const longestDescription = 400;

const changedSince = ({ editions }: Stage): string[] => editions.slice(1).flatMap(({ fields }) => [...fields]);

function amendmentsOf({ number }: History, { editions, round }: Stage): Amendment[] {
  const ocid = ocidOf(env.OCID_PREFIX, { number, round });
  return editions.slice(1).map(({ edition, at, fields }, before) => ({
    id: String(edition),
    date: at.toISOString(),
    description: fields.join("; "),
    amendsReleaseID: `${ocid}-e${editions[before]?.edition ?? 1}`,
    releaseID: `${ocid}-e${edition}`,
  }));
}

function periodOf({ editions: [first], closedAt }: Stage, { deadlineAt }: RequestContent) {
  const ends = [deadlineAt, closedAt?.toISOString()].filter((one): one is string => Boolean(one));
  return { startDate: first?.at.toISOString() ?? null, endDate: ends.toSorted()[0] ?? null };
}

/** The days of delivery, from the beginning of the first to the end of the last, in universal time. */
function deliveryOf({ deliverFrom, deliverTo }: RequestContent, wasChanged: WasChanged): Pick<Tender, "contractPeriod"> {
  if (!deliverFrom && !deliverTo && !wasChanged("deliverFrom") && !wasChanged("deliverTo")) return {};
  const startDate = deliverFrom && `${deliverFrom}T00:00:00Z`;
  return { contractPeriod: { startDate, endDate: deliverTo && `${deliverTo}T23:59:59Z` } };
}

function criteriaOf({ weights }: RequestContent): Pick<Tender, "awardCriteria" | "awardCriteriaDetails"> {
  if (weights.length === 0) return {};
  const isPriceOnly = weights.every(({ criterion }) => criterion === "price");
  const details = weights.map(({ criterion, weight }) => `${criterion} ${weight}`).join("; ");
  return { awardCriteria: isPriceOnly ? "priceOnly" : "ratedCriteria", awardCriteriaDetails: details };
}

/** Offers that stood when the time was over. */
const tenderersOf = ({ offers }: History, { round, closedAt }: Stage): Pick<Tender, "numberOfTenderers"> =>
  closedAt === null
    ? {}
    : {
        numberOfTenderers: offers.filter((one) => one.round === round && (one.withdrawnAt === null || one.withdrawnAt > closedAt))
          .length,
      };

const noticeOf = ({ number }: History, { editions: [first] }: Stage, locale: string): Tender["documents"] => [
  {
    id: "notice",
    documentType: "tenderNotice",
    url: absolute(urls.request(locale, number)),
    datePublished: first?.at.toISOString() ?? "",
    format: "text/html",
    language: locale,
  },
];

const described = ({ lines }: RequestContent): string =>
  lines
    .map(({ item }) => item)
    .join("; ")
    .slice(0, longestDescription);

/** What was asked for, as it stood at a stage. Never the buyer's note, which is free text, nor drawings. */
export function tenderOf(history: History, stage: Stage, content: RequestContent): Tender {
  const fields = changedSince(stage);
  const wasChanged: WasChanged = (field) => fields.some((one) => one === field || field.startsWith(`${one}.`));
  const locale = content.language === "zh" ? "zh" : "en";
  const say = wordsIn(content.language);
  const period = periodOf(stage, content);
  const amendments = amendmentsOf(history, stage);
  return {
    id: ocidOf("tender", { number: history.number, round: stage.round }),
    title: content.title,
    description: described(content),
    status: stage.move ? statuses[stage.move] : "active",
    items: itemsOf({ history, content, wasChanged }, fields),
    procurementMethod: "open",
    procurementMethodDetails: say(content.isSealed ? "methodSealed" : "method"),
    mainProcurementCategory: "goods",
    submissionMethod: ["electronicSubmission"],
    submissionMethodDetails: absolute(urls.request(locale, history.number)),
    ...criteriaOf(content),
    tenderPeriod: period,
    enquiryPeriod: period,
    ...deliveryOf(content, wasChanged),
    ...tenderersOf(history, stage),
    documents: noticeOf(history, stage, locale),
    ...(amendments.length > 0 ? { amendments } : {}),
  };
}
