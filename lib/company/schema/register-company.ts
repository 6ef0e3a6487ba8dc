import { z } from "zod";
import { ticked } from "#lib/platform/form-input";
import { identityFault, identitySchemes, isIdentity, plainNumber } from "./identity.ts";
import { profileFields } from "./profile.ts";

const reason = z.string().trim().min(3).max(2_000);

const identity = z.strictObject({
  scheme: z.enum(identitySchemes),
  number: z.string().max(60).transform(plainNumber),
});

/** A firm that somebody registers. Whoever sells names the number under which the firm is registered; who only buys may. */
export const registerCompanyInput = z
  .strictObject({
    isSupplier: ticked,
    nameZh: profileFields.nameZh,
    nameEn: profileFields.nameEn,
    businessType: profileFields.businessType,
    countryCode: profileFields.countryCode,
    districtCode: profileFields.districtCode,
    website: profileFields.website,
    phone: profileFields.phone,
    timeZone: profileFields.timeZone.default("Asia/Shanghai"),
    identity: z.preprocess(
      (given) => (typeof given === "object" && given !== null && "number" in given && given.number ? given : undefined),
      identity.optional(),
    ),
  })
  .superRefine((company, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if (company.nameZh === null && company.nameEn === null) fault(["nameEn"], "oneName");
    if (company.districtCode !== null && company.countryCode !== "CN") fault(["districtCode"], "districtAbroad");
    const { identity: given, countryCode } = company;
    if (given && !isIdentity({ ...given, countryCode })) fault(["identity", "number"], identityFault(given.scheme));
    if (company.isSupplier && !given) fault(["identity", "number"], countryCode === "CN" ? "creditCodeNeeded" : "numberNeeded");
    else if (company.isSupplier && countryCode === "CN" && given?.scheme !== "USCC")
      fault(["identity", "scheme"], "creditCodeNeeded");
  });

export type RegisterCompanyInput = z.output<typeof registerCompanyInput>;

/** A number that is added or replaced later; `statement` is what the firm says should somebody else hold it. */
export const addIdentityInput = z.strictObject({
  companyId: z.uuid(),
  scheme: z.enum(identitySchemes),
  number: z.string().max(60).transform(plainNumber),
  statement: z.string().trim().max(2_000).default(""),
});
export type AddIdentityInput = z.output<typeof addIdentityInput>;

export const removeIdentityInput = z.strictObject({ companyId: z.uuid(), identityId: z.uuid() });

export const decideDisputeInput = z.strictObject({
  disputeId: z.uuid(),
  decision: z.enum(["HOLDER_KEEPS", "CLAIMANT_GETS"]),
  reason,
});
export type DisputeDecision = z.output<typeof decideDisputeInput>["decision"];
