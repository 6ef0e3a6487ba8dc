import { demoLogins } from "#lib/account/queries/demo";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { openReview } from "#lib/review/commands";
import { contentOf } from "#lib/rfq/schema/record";
import { readSeed } from "./content.ts";
import type { Row } from "./copy.ts";
import { type Offering, offerTables } from "./offers.ts";
import { idOf } from "./random.ts";
import { type BuyerContent, moveRows, type Owner, type RequestContent, recordOf, requestRow, timesOf } from "./request-rows.ts";
import { writeTables } from "./write.ts";

export const requestContent = () => readSeed<{ buyers: BuyerContent[]; requests: RequestContent[] }>("requests.json");

const isPublished = ({ stage }: RequestContent) => stage === "open" || stage === "evaluating";

/** How many requests of the demo everybody has seen. */
export const publishedInDemo = (): number => requestContent().requests.filter(isPublished).length;

type Ground = { categoryIds: ReadonlyMap<string, string>; today: Date };
type Made = Parameters<typeof requestRow>[0];

const joinedDaysAgo = 120;

/** Buyers from elsewhere, who never sign in. */
async function seedBuyers(buyers: readonly BuyerContent[], today: Date): Promise<Map<string, string>> {
  const at = new Date(today.getTime() - joinedDaysAgo * 86_400_000);
  const ids = new Map(buyers.map(({ key }) => [key, idOf("buyer", key, at)]));
  const rows = buyers.map(({ key, name, kind, locale, country }): Row => {
    const id = ids.get(key) ?? "";
    const email = `${key}@buyers.example`;
    return { id, email, name, kind, locale, countryCode: country, emailVerifiedAt: at, isDemo: true, createdAt: at };
  });
  await writeTables([{ table: "User", rows }]);
  return ids;
}

async function ownersOf(buyerIds: ReadonlyMap<string, string>): Promise<(content: RequestContent) => Owner> {
  const demo = await db.user.findUniqueOrThrow({
    where: { email: demoLogins[0].email },
    select: { id: true, memberships: { select: { company: { select: { id: true, verificationLevel: true } } } } },
  });
  const firm = demo.memberships[0]?.company;
  return ({ buyer, isFirm }) => {
    const own = isFirm ? firm : undefined;
    const buyerId = buyerIds.get(buyer) ?? demo.id;
    return {
      buyerId,
      companyId: own?.id ?? null,
      hasFirm: own !== undefined,
      verificationLevel: own?.verificationLevel ?? 0,
    };
  };
}

async function numberFor({ stage }: RequestContent, today: Date): Promise<string | null> {
  if (stage === "draft") return null;
  const [row] = await db.$queryRaw<{ running: bigint }[]>`select nextval('"RequestNumber"') as running`;
  return `RFQ-${today.getUTCFullYear()}-${String(row?.running ?? 0).padStart(6, "0")}`;
}

const idOfMade = ({ content, record, today }: Made) => timesOf(content, record, today);

const lineRows = (made: Made): Row[] => {
  const { id, submittedAt } = idOfMade(made);
  return made.record.lines.map((line) => ({ id: idOf("line", `${id}/${line.position}`, submittedAt), requestId: id, ...line }));
};

function editionRows(made: Made): Row[] {
  const { id, publishedAt, isPublished } = idOfMade(made);
  const content = contentOf(made.record);
  return isPublished ? [{ requestId: id, edition: 1, content, actor: "system:seed", createdAt: publishedAt }] : [];
}

function questionRows(made: Made, firms: ReadonlyMap<string, string>): Row[] {
  const { id, publishedAt } = idOfMade(made);
  return (made.content.questions ?? []).flatMap(({ firm, question, answer = null }, at) => {
    const companyId = firms.get(firm);
    const createdAt = new Date(publishedAt.getTime() + (at + 2) * 3_600_000);
    const answeredAt = answer && new Date(createdAt.getTime() + 7_200_000);
    const row = { requestId: id, companyId: companyId ?? "", question, answer, createdAt, answeredAt };
    return companyId ? [{ id: idOf("question", `${id}/${at}`, createdAt), ...row }] : [];
  });
}

/** Firms that the wave told of it, the fit by its first two parts. */
const toldRows = (made: Made, firms: ReadonlyMap<string, string>): Row[] =>
  (made.content.told ?? []).flatMap(({ firm, score }) => {
    const { id, publishedAt } = idOfMade(made);
    const companyId = firms.get(firm);
    const lines = made.record.lines.length;
    const values = { lines, same: lines, branch: 0 };
    const reasons = JSON.stringify([{ part: "category", points: 25, of: 25, verdict: "full", values }]);
    return companyId ? [{ requestId: id, companyId, kind: "BEST", wave: 1, score, reasons, createdAt: publishedAt }] : [];
  });

const offeringsOf = (made: Made, firms: ReadonlyMap<string, string>): Offering[] =>
  (made.content.offers ?? []).map((offer) => {
    const { id, publishedAt } = idOfMade(made);
    const companyId = firms.get(offer.firm);
    if (!companyId) throw new Error(`${made.content.key} names an unknown firm: ${offer.firm}`);
    return { requestId: id, publishedAt, offer, companyId };
  });

const putInQueue = (made: Made) =>
  db.$transaction((tx) =>
    openReview(system("seed"), tx, {
      kind: "REQUEST",
      subjectId: idOfMade(made).id,
      companyId: made.owner.companyId,
      title: `${made.number} ${made.record.title}`,
      cause: { round: 1 },
    }),
  );

async function firmsNamed(requests: readonly RequestContent[]): Promise<Map<string, string>> {
  const slugs = requests.flatMap(({ offers = [], questions = [], told = [] }) =>
    [...offers, ...questions, ...told].map(({ firm }) => firm),
  );
  const rows = await db.company.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** Purchase requests of the demo: open ones, two whose offers are to be compared, one that waits for the staff, one draft. */
export async function seedRequests({ categoryIds, today }: Ground, report: (line: string) => void): Promise<void> {
  const { buyers, requests } = requestContent();
  const [ownerOf, firms] = [await ownersOf(await seedBuyers(buyers, today)), await firmsNamed(requests)];
  const all: Made[] = [];
  for (const content of requests) {
    const record = recordOf(content, categoryIds, today);
    all.push({ content, record, owner: ownerOf(content), number: await numberFor(content, today), today });
  }
  await writeTables([
    { table: "PurchaseRequest", rows: all.map(requestRow) },
    { table: "RequestLine", rows: all.flatMap(lineRows) },
    { table: "RequestEdition", rows: all.flatMap(editionRows) },
    { table: "RequestMove", rows: all.flatMap(moveRows) },
    { table: "RequestPlace", rows: all.flatMap((made) => toldRows(made, firms)) },
    { table: "Clarification", rows: all.flatMap((made) => questionRows(made, firms)) },
  ]);
  const offers = all.flatMap((made) => offeringsOf(made, firms));
  await writeTables(await offerTables(offers));
  for (const made of all) if (made.content.stage === "waiting") await putInQueue(made);
  report(`${all.length} purchase requests, ${offers.length} quotations`);
}
