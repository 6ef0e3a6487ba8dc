import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, type Person, pageOf } from "./people.ts";

test.skip(!isOwnSite(), "needs the database of the journeys' own site");
test.setTimeout(180_000);

const words = {
  en: {
    button: "Ask for a sample",
    send: "Ask the supplier",
    note: "What matters to you",
    price: "Price of the sample",
    days: "Sent within (days)",
    offer: "Name the terms",
    offered: "The buyer has your terms now.",
    accept: "Accept the terms",
    recipient: "Recipient",
    phone: "Telephone for the courier",
    street: "Street and number",
    city: "Town",
    address: "Send the address to the supplier",
    courier: "Courier",
    tracking: "Tracking number",
    ship: "Sample is sent",
    come: "The sample has come",
    good: "Changes wanted",
    found: "What you have found",
    judge: "Give the verdict",
    judged: "The supplier has your verdict now.",
    due: "1 sample waits for you",
  },
  zh: {
    button: "索取样品",
    send: "向供应商索取",
    note: "您关注什么",
    price: "样品价格",
    days: "几天内寄出",
    offer: "给出条件",
    offered: "买家已收到您的条件。",
    accept: "接受条件",
    recipient: "收件人",
    phone: "收件电话",
    street: "街道门牌",
    city: "城市",
    address: "把地址发给供应商",
    courier: "快递公司",
    tracking: "运单号",
    ship: "样品已寄出",
    come: "样品已收到",
    good: "需要修改",
    found: "具体意见",
    judge: "提交评价",
    judged: "供应商已收到您的评价。",
    due: "1 个样品待您处理",
  },
} as const;

/** A listing on show of a firm. */
async function makeListing({ companyId }: Person): Promise<string> {
  const slug = `journey-flask-${randomBytes(4).toString("hex")}`;
  const [leaf] = await ask<{ id: string }>(`select id from "Category" where "parentId" is not null limit 1`);
  await ask(
    `insert into "Product" (id, "companyId", "categoryId", sku, slug, status, "nameEn", "nameZh", "enOrigin", "zhOrigin", moq,
       "paymentTerms", "firstPublishedAt", "confirmedAt", "updatedAt")
     values ($1, $2, $3, $4, $4, 'LIVE', 'Journey flask', 'Journey flask', 'HUMAN', 'HUMAN', 100, '{}', now() - interval '3 years', now(), now())`,
    [randomUUID(), companyId, leaf?.id, slug],
  );
  return slug;
}

for (const locale of ["en", "zh"] as const) {
  const t = words[locale];
  test(`a sample goes from being asked for to a verdict, in ${locale}`, async ({ browser, baseURL }) => {
    const origin = baseURL ?? "";
    const [buyer, seller, other] = await Promise.all([
      makePerson({ locale }),
      makePerson({ locale, kind: "MANUFACTURER", companyRole: "OWNER" }),
      makePerson({ locale }),
    ]);
    const slug = await makeListing(seller);
    const mine = await pageOf(browser, buyer, origin);
    await mine.goto(`/${locale}/products/${slug}`);
    await mine.getByRole("link", { name: t.button }).click();
    await mine.getByLabel(t.note).fill("The lid");
    await mine.getByRole("button", { name: t.send }).click();
    await mine.waitForURL(/\/buyer\/samples\/[0-9a-f-]{36}$/, { timeout: 60_000 });
    const sampleId = new URL(mine.url()).pathname.split("/").at(-1) ?? "";

    const theirs = await pageOf(browser, seller, origin);
    await theirs.goto(`/${locale}/supplier`);
    await expect(theirs.getByText(t.due)).toBeVisible();
    await theirs.goto(`/${locale}/supplier/samples/${sampleId}`);
    await theirs.getByLabel(t.price).fill("12.50");
    await theirs.getByLabel(t.days).fill("7");
    await theirs.getByRole("button", { name: t.offer }).click();
    await expect(theirs.getByText(t.offered)).toBeVisible();

    await mine.reload();
    await expect(mine.getByText(/12\.50/)).toBeVisible();
    await mine.getByRole("button", { name: t.accept }).click();
    await mine.getByLabel(t.recipient).fill("Asha Otieno");
    await mine.getByLabel(t.phone).fill("+254 700 000000");
    await mine.getByLabel(t.street).fill("Moi Avenue 1");
    await mine.getByLabel(t.city).fill("Nairobi");
    await mine.getByRole("button", { name: t.address }).click();
    await expect(mine.getByRole("definition").getByText("Moi Avenue 1")).toBeVisible();

    await theirs.reload();
    await expect(theirs.getByRole("definition").getByText("Moi Avenue 1")).toBeVisible();
    await theirs.getByLabel(t.courier).fill("DHL");
    await theirs.getByLabel(t.tracking).fill("JD0146000062");
    await theirs.getByRole("button", { name: t.ship }).click();
    await expect(theirs.getByText("JD0146000062")).toBeVisible();

    await mine.reload();
    await mine.getByRole("button", { name: t.come }).click();
    await mine.getByRole("radio", { name: t.good }).check();
    await mine.getByLabel(t.found).fill("A tighter lid, please.");
    await mine.getByRole("button", { name: t.judge }).click();
    await expect(mine.getByText(t.judged)).toBeVisible();
    await theirs.reload();
    await expect(theirs.getByText("A tighter lid, please.")).toBeVisible();

    const nobody = await pageOf(browser, other, origin);
    for (const desk of ["buyer", "supplier"])
      expect((await nobody.goto(`/${locale}/${desk}/samples/${sampleId}`))?.status()).toBe(404);
  });
}
