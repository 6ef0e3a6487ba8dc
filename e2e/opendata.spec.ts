import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, type Person, pageOf } from "./people.ts";

test.skip(!isOwnSite(), "needs the database of the journeys' own site");

const words = {
  en: {
    open: "Publish as open data",
    opened: "The request is open data now.",
    record: "The published record",
    close: "Stop publishing",
  },
  zh: { open: "作为开放数据公布", opened: "该采购需求现已作为开放数据公布。", record: "已公布的记录", close: "停止公布" },
} as const;

const line = { position: 1, item: "Thermos 500 ml", specification: "Steel 304", quantity: "1000", unitCode: "H87" };
const rest = { categoryId: null, targetPrice: null, hsCode: "961700", certificates: [], wantsSample: false, productId: null };

/** A request as the staff has published it, with what suppliers were told. */
async function publishedRequest({ userId }: Person) {
  const id = randomUUID();
  const number = `RFQ-2026-${randomBytes(4).toString("hex")}`;
  const terms = {
    language: "en",
    countryCode: "KE",
    currency: "USD",
    incoterm: "FOB",
    place: "Ningbo",
    timeZone: "Asia/Shanghai",
  };
  const deadlineAt = new Date(Date.now() + 864_000_000).toISOString();
  await ask(
    `insert into "PurchaseRequest" (id, number, "buyerId", status, title, language, "countryCode", currency, incoterm, place, "timeZone",
       "deadlineAt", "publishedAt", "submittedAt", edition, "updatedAt")
     values ($1, $2, $3, 'PUBLISHED', 'Thermos flasks', 'en', 'KE', 'USD', 'FOB', 'Ningbo', 'Asia/Shanghai', $4, now(), now(), 1, now())`,
    [id, number, userId, deadlineAt],
  );
  await ask(
    `insert into "RequestLine" (id, "requestId", position, item, quantity, "unitCode", certificates)
     values ($1, $2, 1, 'Thermos 500 ml', 1000, 'H87', '{}')`,
    [randomUUID(), id],
  );
  const plain = {
    destinationCode: null,
    paymentTerms: [],
    deliverFrom: null,
    deliverTo: null,
    isSealed: false,
    quoteCap: 10,
    weights: [],
  };
  const content = {
    ...terms,
    ...plain,
    title: "Thermos flasks",
    note: "Ask for Asha",
    visibility: "PUBLIC",
    deadlineAt,
    lines: [{ ...line, ...rest }],
  };
  await ask(`insert into "RequestEdition" ("requestId", edition, content, actor) values ($1, 1, $2, 'system:journey')`, [
    id,
    JSON.stringify(content),
  ]);
  return { requestId: id, ocid: `ocds-213czf-${number}` };
}

for (const locale of ["en", "zh"] as const) {
  const t = words[locale];
  test(`a buyer publishes a request as open data and stops it again, in ${locale}`, async ({ browser, baseURL }) => {
    const buyer = await makePerson({ locale });
    const { requestId, ocid } = await publishedRequest(buyer);
    const page = await pageOf(browser, buyer, baseURL ?? "");
    await page.goto(`/${locale}/buyer/requests/${requestId}`);
    await page.getByRole("button", { name: t.open }).click();
    await expect(page.getByText(t.opened)).toBeVisible();
    await page.reload();
    const address = await page.getByRole("link", { name: t.record }).getAttribute("href");
    const record = await (await page.request.get(address ?? "")).json();
    expect(record.records[0]).toMatchObject({ ocid, compiledRelease: { tag: ["compiled"], tender: { status: "active" } } });
    expect(JSON.stringify(record)).not.toContain("Asha");
    const release = await (await page.request.get(`/api/v1/ocds/releases/${ocid}-e1`)).json();
    expect(release).toMatchObject({
      version: "1.1",
      releases: [{ tag: ["tender"], tender: { items: [{ unit: { id: "H87" } }] } }],
    });

    await page.getByText(t.close).first().click();
    await page.getByRole("button", { name: t.close }).click();
    await expect.poll(async () => (await page.request.get(address ?? "")).status()).toBe(404);
  });
}

test("the policy of open data stands where packages say", async ({ page }) => {
  await page.goto("/en/developers#open-data");
  await expect(page.locator("#open-data")).toContainText("CC BY 4.0");
});
