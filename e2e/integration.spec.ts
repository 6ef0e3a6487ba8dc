import { hashPassword } from "#lib/account/password/hash";
import { expect, expectAccessible, expectNoSidewaysScrolling, test } from "./fixtures.ts";
import { ask, isOwnSite, makePerson, pageOf } from "./people.ts";

test.skip(!isOwnSite(), "needs the database of the journeys' own site");
test.setTimeout(120_000);

const password = "kettle lantern harbour";

const words = {
  en: {
    name: "Name",
    read: "Read requests",
    write: "Write requests",
    password: "Your password",
    make: "Make a key",
    revoke: "Revoke",
  },
  zh: {
    name: "名称",
    read: "读取需求",
    write: "办理需求",
    password: "您的密码",
    make: "生成密钥",
    revoke: "撤销",
  },
} as const;

for (const locale of ["en", "zh"] as const) {
  test(`a firm's own system asks for quotations with a key, until it is revoked (${locale})`, async ({
    browser,
    request,
    baseURL,
  }) => {
    const say = words[locale];
    const owner = await makePerson({ companyRole: "OWNER", locale });
    await ask(`update "User" set "passwordHash" = $2 where id = $1`, [owner.userId, await hashPassword(password)]);
    const page = await pageOf(browser, owner, baseURL ?? "");
    await page.goto(`/${locale}/account/connections`);
    await page.getByLabel(say.name, { exact: true }).fill("ERP");
    for (const scope of [say.read, say.write]) await page.getByRole("checkbox", { name: scope }).check();
    await page.getByLabel(say.password, { exact: true }).fill(password);
    await page.getByRole("button", { name: say.make }).click();
    const shown = await page.getByText(/yf_[0-9a-f]{10}_[\w-]{32}/).innerText();
    const [token = ""] = /yf_[0-9a-f]{10}_[\w-]{32}/.exec(shown) ?? [];
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);

    const [leaf] = await ask<{ slug: string }>(`select slug from "Category" where "parentId" is not null order by slug limit 1`);
    const headers = { authorization: `Bearer ${token}`, "accept-language": locale };
    const title = `Flasks ${token.slice(3, 13)}`;
    const data = {
      ...{ title, country: "KE", incoterm: "FOB", place: "Ningbo", currency: "USD", submit: true },
      deadline: new Date(Date.now() + 864_000_000).toISOString(),
      lines: [{ item: "Thermos flask 500 ml", quantity: "2000", category: leaf?.slug }],
    };
    const called = { data, headers: { ...headers, "idempotency-key": title.replace(" ", "-") } };
    const made = await request.post("/api/v1/requests", called);
    expect([made.status(), (await made.json()).state]).toEqual([201, "SUBMITTED"]);
    const again = await request.post("/api/v1/requests", called);
    expect([again.headers()["idempotent-replayed"], await again.json()]).toEqual(["true", await made.json()]);
    const quoting = await request.get("/api/v1/quotations", { headers });
    expect([quoting.status(), (await quoting.json()).reason]).toEqual([403, "scopeLacking"]);

    await page.goto(`/${locale}/buyer/requests`);
    await expect(page.getByRole("link", { name: title })).toHaveCount(1);

    await page.goto(`/${locale}/account/connections`);
    await page.getByRole("button", { name: say.revoke, exact: true }).click();
    await expect(page.getByRole("button", { name: say.revoke, exact: true })).toHaveCount(0);
    const after = await request.get("/api/v1/requests", { headers });
    expect([after.status(), after.headers()["www-authenticate"]]).toEqual([401, "Bearer"]);
  });
}
