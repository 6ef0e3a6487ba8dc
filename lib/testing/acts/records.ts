import { db } from "#lib/platform/db";
import { unique } from "#lib/testing/factories";
import { newCode } from "#lib/testing/firms";

/** An entry of the register that belongs to nobody. */
export const registerRecord = () =>
  db.enterpriseRecord.create({
    data: {
      registerNumber: unique("NB").toUpperCase(),
      creditCode: newCode(),
      nameZh: "Trial Works",
      nameEn: "Trial Works",
      formerNames: [],
      pinyin: "trialworks",
      initials: "tw",
      districtCode: "330205",
      industry: "lighting",
      source: "a test",
      sourceOn: new Date("2026-01-01"),
    },
  });
