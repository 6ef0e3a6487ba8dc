import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setOpenData } from "#lib/opendata/commands";
import { findMonth, listMonths } from "#lib/opendata/queries/month";
import { findRecord, findRelease, listReleases } from "#lib/opendata/queries/releases";
import { currentOcid } from "#lib/opendata/release/package";
import { releasesAddress } from "#lib/opendata/schema/address";
import { visitor } from "#lib/platform/actor";
import { db, disconnect } from "#lib/platform/db";
import { awardRequest } from "#lib/quotation/commands/award";
import { openClosedRequest } from "#lib/quotation/jobs";
import { extendDeadline } from "#lib/rfq/commands/amend";
import { closeEarly, withdrawRequest } from "#lib/rfq/commands/course";
import { faultsOfOcds } from "#lib/testing/ocds/validate";
import { makeOfferer } from "#lib/testing/offers";
import { makePublished, versionOf } from "#lib/testing/requests";

const open = { isOpenData: true, note: "Ask for Asha Otieno" };
const dayMs = 86_400_000;

async function ocidOfRequest(requestId: string): Promise<string> {
  const { number, round } = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
  return currentOcid({ number, round }) ?? "";
}

let awarded: { requestId: string; ocid: string; since: string; won: string; lost: string };

/** A request that went all the way: published, extended, two offers, closed, awarded to one of them. */
beforeAll(async () => {
  const since = new Date().toISOString();
  const { actor, requestId } = await makePublished(undefined, open);
  const deadlineAt = new Date(Date.now() + 20 * dayMs);
  await extendDeadline(actor, { requestId, version: await versionOf(requestId), deadlineAt, timeZone: "Asia/Shanghai" });
  const [won, lost] = [await makeOfferer(requestId), await makeOfferer(requestId)];
  await closeEarly(actor, { requestId, version: await versionOf(requestId) });
  await openClosedRequest({ requestId });
  await awardRequest(actor, {
    requestId,
    version: await versionOf(requestId),
    reason: "price",
    note: null,
    lines: [{ position: 1, quotationId: won.quotationId }],
  });
  awarded = { requestId, ocid: await ocidOfRequest(requestId), since, won: won.companyId, lost: lost.companyId };
});
afterAll(disconnect);

const asked = (query: Record<string, string> = {}) => releasesAddress.parse({ since: awarded.since, ...query });

describe("an open request that was awarded", () => {
  it("is a release for each stage, valid, naming who won and nobody else, without prices and notes", async () => {
    const { records } = await findRecord(visitor, { ocid: awarded.ocid });
    const [record] = records;
    expect(record?.releases.map(({ tag }) => tag.join(" "))).toEqual([
      "tender",
      "tenderAmendment",
      "tenderUpdate",
      "award tenderUpdate",
    ]);
    const last = await findRelease(visitor, { releaseId: `${awarded.ocid}-award` });
    expect(faultsOfOcds("ReleasePackage", last)).toEqual([]);
    const [release] = last.releases;
    expect(release?.tender).toMatchObject({ status: "complete", numberOfTenderers: 2, amendments: [{ id: "2" }] });
    expect(release?.awards).toMatchObject([{ status: "active", suppliers: [{ id: awarded.won }], items: [{ quantity: 2000 }] }]);
    expect(release?.buyer.name).toBe("Buyer not named");
    const text = JSON.stringify([last, records]);
    for (const secret of [awarded.lost, "Asha", "2.5", "@"]) expect(text).not.toContain(secret);
  });

  it("answers what it answered before, in every release, however often it is asked", async () => {
    const before = await findRelease(visitor, { releaseId: `${awarded.ocid}-e1` });
    expect(before.releases[0]?.tender).toMatchObject({ status: "active" });
    expect(before.releases[0]?.tender).not.toHaveProperty("numberOfTenderers");
    expect(await findRelease(visitor, { releaseId: `${awarded.ocid}-e1` })).toEqual(before);
  });

  it.each(["nothing", "ocds-213czf-RFQ-2020-000001", "ocds-213czf-RFQ-2020-000001-e1"])("and %s is not found", async (id) => {
    await expect(findRecord(visitor, { ocid: id })).rejects.toMatchObject({ code: "notFound" });
    await expect(findRelease(visitor, { releaseId: id })).rejects.toMatchObject({ code: "notFound" });
  });
});

describe("the list of releases", () => {
  it("is read in pages forwards and backwards, each release once, in the order in which they were made", async () => {
    const { actor, requestId } = await makePublished(undefined, open);
    await withdrawRequest(actor, { requestId, version: await versionOf(requestId) });
    const whole = await listReleases(visitor, asked({ perPage: "100" }));
    expect(faultsOfOcds("ReleasePackage", whole)).toEqual([]);
    const ids = whole.releases.map(({ id }) => id);
    const read: string[] = [];
    let page = await listReleases(visitor, asked({ perPage: "2" }));
    for (;;) {
      expect(faultsOfOcds("ReleasePackage", page)).toEqual([]);
      read.push(...page.releases.map(({ id }) => id));
      const { next } = page.links ?? {};
      if (!next) break;
      page = await listReleases(visitor, releasesAddress.parse(Object.fromEntries(new URL(next).searchParams)));
    }
    expect(read).toEqual(ids);
    expect(ids).toEqual(expect.arrayContaining([`${awarded.ocid}-award`, `${await ocidOfRequest(requestId)}-withdraw`]));
    const back: string[] = page.releases.map(({ id }) => id);
    while (page.links?.prev) {
      page = await listReleases(visitor, releasesAddress.parse(Object.fromEntries(new URL(page.links.prev).searchParams)));
      back.unshift(...page.releases.map(({ id }) => id));
    }
    expect(back).toEqual(ids);
  });

  it("has only requests for everybody whose buyer agreed, and forgets those whose buyer no longer does", async () => {
    const shown = await makePublished(undefined, open);
    const others = [await makePublished(), await makePublished(undefined, { ...open, visibility: "INVITED" }).catch(() => null)];
    const ocid = await ocidOfRequest(shown.requestId);
    const ocids = async () => (await listReleases(visitor, asked({ perPage: "100" }))).releases.map((one) => one.ocid);
    expect(await ocids()).toContain(ocid);
    for (const other of others) if (other) expect(await ocids()).not.toContain(await ocidOfRequest(other.requestId));
    await setOpenData(shown.actor, { requestId: shown.requestId, isOpen: false });
    expect(await ocids()).not.toContain(ocid);
    await expect(findRelease(visitor, { releaseId: `${ocid}-e1` })).rejects.toMatchObject({ code: "notFound" });
  });

  it("is not found where there is none, and a whole month is one package", async () => {
    await expect(listReleases(visitor, releasesAddress.parse({ since: "2099-01-01T00:00:00Z" }))).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(findMonth(visitor, { month: "2001-01" })).rejects.toMatchObject({ code: "notFound" });
    const { packages } = await listMonths(visitor);
    const month = new Date(awarded.since).toISOString().slice(0, 7);
    const found = packages.find((one) => one.month === month);
    const answer = await findMonth(visitor, { month });
    const whole = JSON.parse(await new Response(answer.body()).text());
    expect(faultsOfOcds("ReleasePackage", whole)).toEqual([]);
    expect(whole.releases).toHaveLength(found?.releases ?? 0);
  });
});
