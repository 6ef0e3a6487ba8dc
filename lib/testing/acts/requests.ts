import { db } from "#lib/platform/db";
import { askQuestion } from "#lib/rfq/commands/clarifications";
import { inviteSuppliers } from "#lib/rfq/commands/invite";
import { declinePlace } from "#lib/rfq/commands/places";
import { makeCompany, makeMember, makeProduct } from "#lib/testing/factories";
import { dayIn, draftOffer, makeOfferer, sendOffer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { makeRequest, makeSubmitted } from "#lib/testing/requests";
import { filledList } from "./buying.ts";
import type { Samples, Stage } from "./stage.ts";

type Status = "PUBLISHED" | "CLOSED" | "EVALUATING" | "EXPIRED";

const versioned = async (requestId: string) => ({
  requestId,
  version: (await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })).version,
});

/** A request that the firm's owner has written in its name. */
const drafted = async ({ owner, companyId }: Stage) => versioned((await makeRequest(owner, { companyId })).requestId);
const submitted = async ({ owner, companyId }: Stage) => versioned((await makeSubmitted(owner, { companyId })).requestId);

const terms = { incoterm: "FOB", place: "Ningbo", currency: "USD", deliverTo: new Date(Date.now() + 5_184_000_000) };

async function published({ owner, companyId }: Stage, status: Status = "PUBLISHED") {
  const { requestId } = await makePublishedRequest({ buyerId: owner.userId, companyId, ...terms });
  if (status !== "PUBLISHED") await turned(requestId, status);
  return versioned(requestId);
}

const turned = (id: string, status: Status) =>
  db.purchaseRequest.update({ where: { id }, data: { status, closedAt: new Date() } });

/** An offer of others to a request of the firm. */
async function offered(stage: Stage, status: Status = "PUBLISHED") {
  const { requestId } = await published(stage);
  const { quotationId } = await makeOfferer(requestId);
  if (status !== "PUBLISHED") await turned(requestId, status);
  const { version } = await db.quotation.findUniqueOrThrow({ where: { id: quotationId } });
  return { requestId, quotationId, version };
}

const offer = async (stage: Stage) => {
  const { requestId: _, ...chosen } = await offered(stage);
  return chosen;
};

async function evaluated(stage: Stage) {
  const { requestId, quotationId } = await offered(stage, "EVALUATING");
  return { ...(await versioned(requestId)), quotationId };
}

/** A request of others, as the firm sees it. */
const seen = async ({ companyId }: Stage) => ({ companyId, requestId: (await makePublishedRequest()).requestId });

const ownDraft = async (stage: Stage) => draftOffer(stage.owner, await seen(stage));

async function ownOffer(stage: Stage) {
  const { quotationId } = await sendOffer(stage.owner, await seen(stage));
  const { version } = await db.quotation.findUniqueOrThrow({ where: { id: quotationId } });
  return { quotationId, version };
}

async function declined(stage: Stage) {
  const standing = await seen(stage);
  await declinePlace(stage.owner, standing);
  return standing;
}

async function question(stage: Stage) {
  const [{ requestId }, asker] = await Promise.all([published(stage), makeMember("OWNER")]);
  await askQuestion(asker, { requestId, companyId: asker.companyId, question: "Is the lid to be of steel or of plastic?" });
  const { id } = await db.clarification.findFirstOrThrow({ where: { requestId } });
  return { clarificationId: id, answer: "Of steel." };
}

async function invited(stage: Stage) {
  const [{ requestId }, { companyId, slug }] = await Promise.all([drafted(stage), makeCompany()]);
  await inviteSuppliers(stage.owner, { requestId, slugs: [slug] });
  return { requestId, companyId };
}

const later = { deadline: `${dayIn(20)}T17:00`, timeZone: "Asia/Shanghai" };
const list = new File(["item,quantity\nThermos flask,500\n"], "list.csv", { type: "text/csv" });

export const requestSamples: Samples = {
  "opendata/actions#setOpenDataAction": async (stage) => ({ requestId: (await published(stage)).requestId, isOpen: "yes" }),
  "quotation/buying#shortlistAction": async (stage) => ({ ...(await offer(stage)), isListed: "yes" }),
  "quotation/buying#declineAction": async (stage) => ({ ...(await offer(stage)), reason: "Too dear." }),
  "quotation/buying#counterAction": async (stage) => ({ ...(await offer(stage)), reason: "Too dear." }),
  "quotation/buying#markAction": async (stage) => ({ ...(await offer(stage)), "marks.payment": 50 }),
  "quotation/buying#noteAction": async (stage) => ({ quotationId: (await offer(stage)).quotationId, text: "Looks good." }),
  "quotation/buying#awardAction": async (stage) => {
    const { requestId, version, quotationId } = await evaluated(stage);
    return { requestId, version, reason: "price", "lines.0.position": 1, "lines.0.quotationId": quotationId };
  },
  "quotation/buying#failAction": async (stage) => {
    const { requestId, version } = await evaluated(stage);
    return { requestId, version, reason: "Too dear." };
  },
  "quotation/selling#startQuotationAction": seen,
  "quotation/selling#saveQuotationAction": async (stage) => ({ ...(await ownDraft(stage)), currency: "USD" }),
  "quotation/selling#sendQuotationAction": async (stage) => ({ ...(await ownDraft(stage)), isWarned: "on" }),
  "quotation/selling#withdrawQuotationAction": ownOffer,
  "quotation/selling#discardQuotationAction": ownDraft,
  "quotation/selling#setLimitAction": ({ companyId }) => ({ companyId, approvalAboveUsd: "5,000" }),
  "rfq/course#takeBackAction": submitted,
  "rfq/course#closeEarlyAction": (stage) => published(stage),
  "rfq/course#withdrawAction": (stage) => published(stage),
  "rfq/course#cancelAction": async (stage) => ({ ...(await published(stage, "CLOSED")), reason: "Budget is gone." }),
  "rfq/course#extendAction": async (stage) => ({ ...(await published(stage)), ...later }),
  "rfq/course#republishAction": async (stage) => ({ ...(await published(stage, "EXPIRED")), ...later }),
  "rfq/course#inviteAction": async (stage) => ({
    requestId: (await drafted(stage)).requestId,
    suppliers: (await makeCompany()).slug,
  }),
  "rfq/course#uninviteAction": invited,
  "rfq/matching#declineAction": seen,
  "rfq/matching#takeUpAction": declined,
  "rfq/matching#askAction": async (stage) => ({ ...(await seen(stage)), question: "Is the lid to be of steel or of plastic?" }),
  "rfq/matching#answerAction": question,
  "rfq/start#startBlankAction": ({ companyId }) => ({ companyId }),
  "rfq/start#startTextAction": () => ({ text: "2000 thermos flasks, 500 ml, FOB Ningbo" }),
  "rfq/start#startProductAction": async () => ({ product: (await makeProduct()).slug }),
  "rfq/start#startListAction": async (_stage, who) => ({ listId: (await filledList(who)).listId }),
  "rfq/start#startAgainAction": async (_stage, who) => ({ requestId: (await makeRequest(who)).requestId }),
  "rfq/start#startFileAction": () => ({ file: list }),
  "rfq/write#saveRequestAction": async (stage) => ({
    ...(await drafted(stage)),
    intent: "save",
    countryCode: "KE",
    "lines.0.position": 1,
    "lines.0.item": "Thermos flask",
  }),
  "rfq/write#keepRequestAction": async (stage) => ({ ...(await drafted(stage)), title: "Flasks" }),
  "rfq/write#dropTypedAction": async (stage) => ({ requestId: (await drafted(stage)).requestId }),
};
