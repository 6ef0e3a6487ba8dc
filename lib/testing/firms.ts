import { creditCheck } from "#lib/company/schema/identity";
import { registerCompanyInput } from "#lib/company/schema/register-company";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { unique } from "./factories.ts";

export const newCode = () => {
  const first = `91330200${Array.from({ length: 9 }, () => Math.floor(Math.random() * 10)).join("")}`;
  return first + creditCheck(first);
};

export const supplier = (number: string, fields: object = {}) =>
  registerCompanyInput.parse({
    isSupplier: "on",
    nameEn: `Works ${unique("w")}`,
    businessType: "MANUFACTURER",
    countryCode: "CN",
    districtCode: "330205",
    identity: { scheme: "USCC", number },
    ...fields,
  });

export const buyer = () =>
  registerCompanyInput.parse({ nameEn: `Imports ${unique("i")}`, businessType: "IMPORTER", countryCode: "KE" });

export const as = <Who extends Extract<Actor, { kind: "user" }>>(actor: Who, companyId: string): Who => ({
  ...actor,
  memberships: [{ companyId, role: "OWNER" }],
});

export const tasks = (kind: "COMPANY" | "DISPUTE", subjectId: string) => db.reviewTask.findMany({ where: { kind, subjectId } });
