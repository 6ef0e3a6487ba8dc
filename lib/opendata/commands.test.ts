import { afterAll, describe, expect, it } from "vitest";
import { setOpenData } from "#lib/opendata/commands";
import { findRecord } from "#lib/opendata/queries/releases";
import { currentOcid } from "#lib/opendata/release/package";
import { visitor } from "#lib/platform/actor";
import { db, disconnect } from "#lib/platform/db";
import { makeMember, makeUser } from "#lib/testing/factories";
import { makePublished, makeSubmitted } from "#lib/testing/requests";

afterAll(disconnect);

const record = async (requestId: string) => {
  const { number } = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
  return findRecord(visitor, { ocid: currentOcid({ number, round: 1 }) ?? "" });
};

describe("the agreement to open data", () => {
  it("is given and taken back by the buyer, and each time written down once", async () => {
    const { actor, requestId } = await makePublished();
    await expect(record(requestId)).rejects.toMatchObject({ code: "notFound" });
    expect(await setOpenData(actor, { requestId, isOpen: true })).toEqual({ isChanged: true });
    expect(await setOpenData(actor, { requestId, isOpen: true })).toEqual({ isChanged: false });
    expect((await record(requestId)).records).toHaveLength(1);
    await setOpenData(actor, { requestId, isOpen: false });
    await expect(record(requestId)).rejects.toMatchObject({ code: "notFound" });
    const noted = await db.auditEntry.findMany({ where: { subject: `request:${requestId}`, action: { endsWith: "Data" } } });
    expect(noted.map(({ action }) => action).toSorted()).toEqual(["request.closeData", "request.openData"]);
  });

  it("is nobody else's to give: notFound for others, forbidden for colleagues who only look", async () => {
    const owner = await makeMember("OWNER");
    const { requestId } = await makePublished(owner, { companyId: owner.companyId });
    const asked = { requestId, isOpen: true };
    await expect(setOpenData(await makeUser(), asked)).rejects.toMatchObject({ code: "notFound" });
    await expect(setOpenData(visitor, asked)).rejects.toMatchObject({ code: "notFound" });
    await expect(setOpenData(await makeMember("VIEWER", owner.companyId), asked)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("cannot be given for what not everybody sees", async () => {
    const hidden = await makePublished(undefined, { visibility: "VERIFIED" });
    const waiting = await makeSubmitted();
    for (const { actor, requestId } of [hidden, waiting])
      await expect(setOpenData(actor, { requestId, isOpen: true })).rejects.toMatchObject({ code: "conflict" });
  });
});
