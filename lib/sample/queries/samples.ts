import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import { canActAsBuyer, canActAsSupplier, canSeeAddress, samplesOf } from "#lib/sample/policy";
import { type SampleGroup, sampleLimits } from "#lib/sample/schema";
import { overStates, runningStates, type Side, turnOf } from "#lib/sample/status";

/** Where a side has something to do: the same as `turnOf`, as a condition. */
const due: Record<Side, Prisma.SampleRequestWhereInput> = {
  supplier: { OR: [{ status: "ASKED" }, { status: "ACCEPTED", hasAddress: true }] },
  buyer: { OR: [{ status: { in: ["OFFERED", "SENT", "RECEIVED"] } }, { status: "ACCEPTED", hasAddress: false }] },
};

const groupOf = (group: SampleGroup, side: Side): Prisma.SampleRequestWhereInput =>
  group === "due" ? due[side] : { status: { in: [...(group === "running" ? runningStates : overStates)] } };

const firm = { select: { slug: true, nameZh: true, nameEn: true } } as const;

const rowSelect = {
  id: true,
  number: true,
  title: true,
  status: true,
  quantity: true,
  hasAddress: true,
  countryCode: true,
  stateAt: true,
  createdAt: true,
  supplier: firm,
  company: firm,
} as const satisfies Prisma.SampleRequestSelect;

type Desk = { side: Side; companyId?: string };
type Wanted = { group: SampleGroup | null; page: number };

const ofDesk = (actor: Actor, { side, companyId }: Desk): Prisma.SampleRequestWhereInput => ({
  AND: [samplesOf(actor, side), ...(side === "supplier" ? [{ supplierId: companyId ?? "" }] : [])],
});

const inOrder = [{ updatedAt: "desc" }, { id: "desc" }] as const satisfies Prisma.SampleRequestOrderByWithRelationInput[];

/** What needs this side first, then the rest; each the latest first. Two ranges of one list. */
async function pageOf(where: Prisma.SampleRequestWhereInput, { side }: Desk, { page, first }: { page: number; first: number }) {
  const size = sampleLimits.perPage;
  const from = (page - 1) * size;
  const part = (also: Prisma.SampleRequestWhereInput, skip: number, take: number) =>
    take > 0
      ? db.sampleRequest.findMany({ where: { AND: [where, also] }, select: rowSelect, orderBy: [...inOrder], skip, take })
      : [];
  const dueHere = Math.max(0, Math.min(size, first - from));
  const [urgent, rest] = await Promise.all([
    part(due[side], from, dueHere),
    part({ NOT: due[side] }, Math.max(0, from - first), size - dueHere),
  ]);
  return [...urgent, ...rest];
}

/** The samples of a desk, with how many there are in each group. */
export async function listSamples(actor: Actor, desk: Desk, { group, page }: Wanted) {
  const where = ofDesk(actor, desk);
  const countOf = (one: SampleGroup) => db.sampleRequest.count({ where: { AND: [where, groupOf(one, desk.side)] } });
  const [waiting, running, over] = await Promise.all([countOf("due"), countOf("running"), countOf("over")]);
  const counts = { due: waiting, running, over };
  const chosen = group ? { AND: [where, groupOf(group, desk.side)] } : where;
  const rows = await pageOf(chosen, desk, { page, first: group === "over" ? 0 : waiting });
  const total = group ? counts[group] : running + over;
  return { rows: rows.map((row) => ({ ...row, isDue: turnOf(row) === desk.side })), counts, total };
}

export type SampleRow = Awaited<ReturnType<typeof listSamples>>["rows"][number];

/** How many samples wait for a desk. */
export const countSamplesDue = (actor: Actor, desk: Desk): Promise<number> =>
  db.sampleRequest.count({ where: { AND: [ofDesk(actor, desk), due[desk.side]] } });

const detailSelect = {
  ...rowSelect,
  version: true,
  buyerId: true,
  companyId: true,
  supplierId: true,
  quotationId: true,
  position: true,
  note: true,
  price: true,
  currency: true,
  courierPayer: true,
  days: true,
  terms: true,
  courier: true,
  trackingNumber: true,
  verdict: true,
  verdictText: true,
  reason: true,
  product: { select: { slug: true, status: true } },
  quotation: { select: { requestId: true } },
  moves: { select: { id: true, move: true, reason: true, createdAt: true }, orderBy: { createdAt: "desc" }, take: 100 },
} as const satisfies Prisma.SampleRequestSelect;

const addressSelect = {
  recipient: true,
  phone: true,
  street: true,
  city: true,
  region: true,
  postcode: true,
  countryCode: true,
} as const satisfies Prisma.SampleAddressSelect;

/** A sample as one side sees it, or null. The address is read only for those who may see it. */
export async function findSample(actor: Actor, side: Side, sampleId: string) {
  if (!isId(sampleId)) return null;
  const where = { AND: [{ id: sampleId }, samplesOf(actor, side)] };
  const found = await db.sampleRequest.findFirst({ where, select: detailSelect });
  if (!found) return null;
  const address = canSeeAddress(actor, found)
    ? await db.sampleAddress.findUnique({ where: { sampleId }, select: addressSelect })
    : null;
  const mayAct = (side === "buyer" ? canActAsBuyer : canActAsSupplier)(actor, found);
  return { ...found, price: found.price?.toFixed() ?? null, address, mayAct, side, turn: turnOf(found) };
}

export type SampleView = NonNullable<Awaited<ReturnType<typeof findSample>>>;
