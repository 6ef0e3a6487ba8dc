import { registerCompany } from "#lib/company/commands/register";
import { registerCompanyInput } from "#lib/company/schema/register-company";
import { applyForPlan } from "#lib/membership/commands/apply";
import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { savePrivateFile } from "#lib/platform/files/private";
import { claimRecord } from "#lib/register/commands";
import { submitClaim } from "#lib/verification/commands/submit";
import { refreshLevelsOf } from "#lib/verification/jobs";
import { Dice } from "./random.ts";
import { inventCode } from "./register.ts";

const paper = Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 120] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
4 0 obj << /Length 59 >> stream
BT /F 14 Tf 24 60 Td (A made-up paper of the demo) Tj ET
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj
trailer << /Root 1 0 R >>
%%EOF
`);

async function actorOf(email: string): Promise<UserActor | null> {
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, memberships: { select: { companyId: true, role: true } } },
  });
  return user && { kind: "user", userId: user.id, sessionId: user.id, roles: [], memberships: user.memberships, watcherId: null };
}

async function keepPaper(actor: UserActor, companyId: string, name: string): Promise<string> {
  return (await savePrivateFile(actor, { bytes: paper, name, companyId })).fileId;
}

/** What waits for the staff of the demo: a new firm with its claim on the register, evidence, an application for premium. */
export async function seedWaiting(supplierEmail: string): Promise<void> {
  const supplier = await actorOf(supplierEmail);
  const [own] = supplier?.memberships ?? [];
  if (!supplier || !own) return;
  const { companyId } = own;
  const certificate = {
    companyId,
    kind: "CERTIFICATE",
    statement: "",
    facts: { scheme: "ISO 9001", number: "DEMO-2041", issuer: "Demo Audits" },
  } as const;
  await submitClaim(supplier, { ...certificate, fileIds: [await keepPaper(supplier, companyId, "iso-9001.pdf")] });
  await applyForPlan(supplier, { companyId, note: "我们计划上架全部型号。" });
  const number = inventCode(new Dice(77), "330206");
  const firm = registerCompanyInput.parse({
    isSupplier: true,
    nameZh: "宁波新帆工具有限公司",
    nameEn: "Ningbo Newsail Tools Co., Ltd.",
    businessType: "MANUFACTURER",
    countryCode: "CN",
    districtCode: "330206",
    phone: "+86 574 8600 1234",
    identity: { scheme: "USCC", number },
  });
  const made = await registerCompany(supplier, firm);
  const founder: UserActor = {
    ...supplier,
    memberships: [...supplier.memberships, { companyId: made.companyId, role: "OWNER" }],
  };
  const free = await db.enterpriseRecord.findFirst({
    where: { companyId: null, districtCode: "330206" },
    orderBy: { registerNumber: "asc" },
  });
  if (!free) return;
  const fileId = await keepPaper(founder, made.companyId, "licence.pdf");
  const statement = "更名前的公司，详见营业执照。";
  const unlisted = await db.company.findMany({ where: { isDemo: true, isSupplier: false }, select: { id: true } });
  await refreshLevelsOf({ companyIds: [made.companyId, ...unlisted.map(({ id }) => id)] });
  await claimRecord(founder, { companyId: made.companyId, registerNumber: free.registerNumber, statement, fileId });
}
