import { takeDownProduct } from "#lib/moderation/commands/take-downs";
import { pickOf } from "#lib/moderation/schema/decisions";
import { db } from "#lib/platform/db";
import { makeLeaf, makeProduct, unique } from "#lib/testing/factories";
import type { Samples, Stage } from "./stage.ts";
import * as task from "./tasks.ts";

const reason = "It is what it says it is.";

const synonym = async () => {
  const data = { termsZh: [], termsEn: [unique("cup"), unique("mug")], actor: "system:test" };
  return { synonymId: (await db.searchSynonym.create({ data })).id };
};

const pin = async () => {
  const { productId } = await makeProduct();
  return {
    pinId: (await db.searchPin.create({ data: { query: unique("q"), productId, position: 1, actor: "system:test" } })).id,
  };
};

const rule = async () => {
  const { _max } = await db.reviewRule.aggregate({ _max: { position: true } });
  const data = { position: (_max.position ?? 0) + 1, nameZh: "R", nameEn: "R", decision: "ALWAYS" };
  return { ruleId: (await db.reviewRule.create({ data })).id };
};

const word = async () => ({
  wordId: (await db.watchedWord.create({ data: { word: unique("word"), reason: "test", actor: "system:test" } })).id,
});

async function takenDown({ house, companyId }: Stage) {
  const { productId } = await makeProduct({ companyId });
  return takeDownProduct(house, { productId, reason });
}

async function attribute() {
  const { leafId } = await makeLeaf();
  const data = { categoryId: leafId, key: "colour", type: "TEXT", nameZh: "C", nameEn: "C", position: 1 } as const;
  const { id } = await db.categoryAttribute.create({ data });
  return { categoryId: leafId, attributeId: id, version: 1 };
}

const mail = async () => ({
  mailId: (
    await db.mailMessage.create({ data: { kind: "test", locale: "en", recipient: "a@example.org", subject: "-", text: "-" } })
  ).id,
});

async function asked({ people }: Stage) {
  const members = [...people.values()].flatMap((person) => person?.userId ?? []);
  const closed = { kind: "MEMBER", title: "", dueAt: new Date(), closedAt: new Date(), outcome: "askMore" } as const;
  await db.reviewTask.createMany({ data: members.map((subjectId) => ({ ...closed, subjectId })) });
  return { text: "Here it is." };
}

async function lockedTask(stage: Stage, userId: string) {
  const { taskId } = await task.productTask(stage);
  await db.reviewTask.update({
    where: { id: taskId },
    data: { lockedById: userId, lockedUntil: new Date(Date.now() + 600_000) },
  });
  return { taskId };
}

const onlyTask = async (stage: Stage) => ({ taskId: (await task.productTask(stage)).taskId });

export const decisionSamples: Samples = {
  "moderation/decide#decideProductAction": async (stage) => ({ ...(await task.productTask(stage)), decision: "approve" }),
  "moderation/decide#decideRevisionAction": async (stage) => ({ ...(await task.revisionTask(stage)), decision: "approve" }),
  "moderation/decide#decideCompanyAction": async (stage) => ({ ...(await task.companyTask(stage)), decision: "approve" }),
  "moderation/decide#decideClaimAction": async (stage) => ({
    ...(await task.claimTask(stage)),
    decision: "verify",
    method: "document",
  }),
  "moderation/decide#decideRegisterClaimAction": async (stage) => ({
    ...(await task.registerClaimTask(stage)),
    decision: "reject",
    reason,
  }),
  "moderation/decide#decideDisputeAction": async (stage) => ({
    ...(await task.disputeTask(stage)),
    decision: "HOLDER_KEEPS",
    reason,
  }),
  "moderation/decide#decideSubscriptionAction": async (stage) => ({ ...(await task.subscriptionTask(stage)), decision: "grant" }),
  "moderation/decide#decideReportAction": async (stage) => ({
    ...(await task.reportTask(stage)),
    decision: "dismiss",
    answer: reason,
  }),
  "moderation/decide#decideAppealAction": async (stage) => ({
    ...(await task.appealTask(stage)),
    decision: "lift",
    answer: reason,
  }),
  "moderation/decide#decideMemberAction": async () => ({ ...(await task.memberTask()), decision: "approve" }),
  "moderation/decide#approveBatchAction": async (stage) => {
    const { taskId, version } = await task.productTask(stage);
    return { taskIds: pickOf(taskId, String(version)) };
  },
  "moderation/notices#appealPenaltyAction": async (stage) => ({ ...(await task.penalized(stage)), text: reason }),
  "moderation/notices#counterNoticeAction": async (stage) => ({ ...(await takenDown(stage)), text: reason }),
  "moderation/notices#givePenaltyAction": ({ slug }) => ({ company: slug, rule: "WRONG_CATEGORY", reason }),
  "moderation/notices#restoreProductAction": async (stage) => ({ ...(await takenDown(stage)), answer: reason }),
  "moderation/notices#answerQuestionAction": asked,
  "moderation/report#fileReportAction": task.report,
  "review/tasks#takeReviewAction": onlyTask,
  "review/tasks#takeNextAction": async (stage) => {
    await task.productTask(stage);
    return { kind: "PRODUCT" };
  },
  "review/tasks#releaseReviewAction": (stage, { userId }) => lockedTask(stage, userId),
  "rfq/decide#decideRequestAction": async (stage) => ({ ...(await task.requestTask(stage)), decision: "publish" }),
};

const rates = `<x><Cube time="2026-11-20"><Cube currency="USD" rate="1.1"/></Cube></x>`;

export const houseSamples: Samples = {
  "discovery/words#saveSynonymAction": () => ({ termsEn: `${unique("cup")}, ${unique("mug")}`, isActive: "on" }),
  "discovery/words#removeSynonymAction": synonym,
  "discovery/words#pinAction": async () => ({ query: unique("q"), product: (await makeProduct()).slug, position: 1 }),
  "discovery/words#unpinAction": pin,
  "moderation/rules#saveRuleAction": () => ({ nameZh: "R", nameEn: "R", decision: "ALWAYS", isActive: "on" }),
  "moderation/rules#moveRuleAction": async () => ({ ...(await rule()), direction: "up" }),
  "moderation/rules#switchRuleAction": async () => ({ ...(await rule()), isActive: "no" }),
  "moderation/rules#removeRuleAction": rule,
  "moderation/rules#watchWordAction": () => ({ word: unique("word"), reason: "Forbidden goods" }),
  "moderation/rules#unwatchWordAction": word,
  "statistics/house#saveSettingAction": async () => {
    const known = await db.setting.findUnique({ where: { key: "staleDays" } });
    return { name: "staleDays", version: known?.version ?? 0, value: 200 };
  },
  "statistics/house#saveEditedPlanAction": async () => {
    const { version } = await db.plan.findUniqueOrThrow({ where: { code: "PREMIUM" } });
    const limits = { "entitlements.listings": 20_000, "entitlements.picturesPerListing": 20, "entitlements.people": 50 };
    const plan = { code: "PREMIUM", nameZh: "P", nameEn: "P", trialDays: 30, graceDays: 15 };
    return { ...plan, version, ...limits, "entitlements.importsPerDay": 50 };
  },
  "statistics/house#retryJobAction": {
    elsewhere: "lib/statistics/commands/house.test.ts",
    command: "retryFailedJob",
    why: "needs a job that has failed for good",
  },
  "statistics/house#resendMailAction": mail,
  "statistics/moves#moveFirmAction": async ({ companyId }) => {
    await db.company.update({ where: { id: companyId }, data: { status: "ACTIVE" } });
    return { companyId, move: "suspend", reason };
  },
  "statistics/moves#takeDownAction": async ({ companyId }) => ({
    productId: (await makeProduct({ companyId })).productId,
    reason,
  }),
  "statistics/moves#restoreAction": async (stage) => ({ ...(await takenDown(stage)), answer: reason }),
  "statistics/order-export#orderExportAction": () => ({ what: "audit", format: "csv" }),
  "taxonomy/rates#importRatesAction": () => ({ file: new File([rates], "eurofxref-daily.xml", { type: "text/xml" }) }),
  "taxonomy/edit#editCategoryAction": async () => ({
    categoryId: (await makeLeaf()).leafId,
    version: 1,
    nameZh: "K",
    nameEn: "Kettles",
  }),
  "taxonomy/edit#placeCategoryAction": async () => ({ categoryId: (await makeLeaf()).leafId, direction: "up" }),
  "taxonomy/edit#saveAttributeAction": async () => ({
    categoryId: (await makeLeaf()).leafId,
    version: 1,
    key: "colour",
    type: "TEXT",
    nameZh: "C",
    nameEn: "Colour",
  }),
  "taxonomy/edit#moveAttributeAction": async () => ({ ...(await attribute()), act: "retire" }),
};
