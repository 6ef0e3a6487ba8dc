import { db } from "#lib/platform/db";
import { askSample } from "#lib/sample/commands/ask";
import { acceptTerms, giveAddress, receiveSample } from "#lib/sample/commands/buy";
import { offerTerms, sendSample } from "#lib/sample/commands/supply";
import { makeMember, makeProduct, makeUser } from "#lib/testing/factories";
import type { Samples, Stage } from "./stage.ts";

const asked = { quantity: 1, note: null, countryCode: "KE" };
const terms = { price: "5", currency: "USD", courierPayer: "BUYER", days: 7 } as const;
const address = {
  recipient: "Asha Otieno",
  phone: "+254 700 000000",
  street: "Moi Avenue 1",
  city: "Nairobi",
  countryCode: "KE",
};
const parcel = { courier: "DHL", trackingNumber: "JD0146000062" };

type Steps = "asked" | "offered" | "accepted" | "addressed" | "sent" | "received";

const at = async (sampleId: string) => {
  const { version } = await db.sampleRequest.findUniqueOrThrow({ where: { id: sampleId }, select: { version: true } });
  return { sampleId, version };
};

/** A sample in a state, between the firm's owner and somebody of another firm. */
async function sample({ owner, companyId }: Stage, side: "buyer" | "supplier", until: Steps) {
  const other = side === "buyer" ? await makeMember("OWNER") : await makeUser();
  const [buyer, seller] = side === "buyer" ? [owner, other] : [other, owner];
  const supplierId = side === "supplier" ? companyId : "companyId" in other ? String(other.companyId) : "";
  const { slug } = await makeProduct({ companyId: supplierId });
  const inName = side === "buyer" ? { companyId } : {};
  const { sampleId } = await askSample(buyer, { ...asked, ...inName, product: slug });
  const steps: [Steps, () => Promise<unknown>][] = [
    ["offered", async () => offerTerms(seller, { ...(await at(sampleId)), ...terms, terms: null })],
    ["accepted", async () => acceptTerms(buyer, await at(sampleId))],
    ["addressed", async () => giveAddress(buyer, { ...(await at(sampleId)), ...address, region: null, postcode: null })],
    ["sent", async () => sendSample(seller, { ...(await at(sampleId)), ...parcel })],
    ["received", async () => receiveSample(buyer, await at(sampleId))],
  ];
  const last = steps.findIndex(([name]) => name === until);
  for (const [, step] of steps.slice(0, last + 1)) await step();
  return at(sampleId);
}

export const sampleSamples: Samples = {
  "sample/buying#askSampleAction": async () => ({ product: (await makeProduct()).slug, quantity: 1, countryCode: "KE" }),
  "sample/buying#acceptTermsAction": (stage) => sample(stage, "buyer", "offered"),
  "sample/buying#declineTermsAction": (stage) => sample(stage, "buyer", "offered"),
  "sample/buying#cancelSampleAction": (stage) => sample(stage, "buyer", "asked"),
  "sample/buying#giveAddressAction": async (stage) => ({ ...(await sample(stage, "buyer", "accepted")), ...address }),
  "sample/buying#receiveSampleAction": (stage) => sample(stage, "buyer", "sent"),
  "sample/buying#judgeSampleAction": async (stage) => ({ ...(await sample(stage, "buyer", "received")), verdict: "GOOD" }),
  "sample/selling#offerTermsAction": async (stage) => ({ ...(await sample(stage, "supplier", "asked")), ...terms }),
  "sample/selling#turnDownSampleAction": (stage) => sample(stage, "supplier", "asked"),
  "sample/selling#sendSampleAction": async (stage) => ({ ...(await sample(stage, "supplier", "addressed")), ...parcel }),
};
