import { expect, test, vi } from "vitest";
import PageCacheHandler from "./handler.ts";
import { cacheTag, invalidate } from "./tags.ts";

const page = (html: string, tags: string[]) => ({ kind: "APP_PAGE", html, headers: { "x-next-cache-tags": tags.join(",") } });

const html = async (handler: PageCacheHandler, key: string) => (await handler.get(key))?.value?.html;

test("a page is served until one of its tags is invalidated, and others stay", async () => {
  const handler = new PageCacheHandler();
  await handler.set("/en/kettle", page("kettle", [cacheTag.product("kettle"), cacheTag.site]), {});
  await handler.set("/en/lamp", page("lamp", [cacheTag.product("lamp")]), {});
  await vi.waitFor(async () => expect(await html(handler, "/en/lamp")).toBe("lamp"));

  await invalidate([cacheTag.product("kettle")]);
  await vi.waitFor(async () => expect(await html(handler, "/en/kettle")).toBeUndefined());
  expect(await html(handler, "/en/lamp")).toBe("lamp");
});

test("a page whose data were read before an invalidation is not served though it was finished after it", async () => {
  const handler = new PageCacheHandler();
  expect(await handler.get("/en/fan")).toBeNull();
  await invalidate([cacheTag.product("fan")]);
  await handler.set("/en/fan", page("the old fan", [cacheTag.product("fan")]), {});
  await vi.waitFor(async () => expect(await html(handler, "/en/fan")).toBeUndefined());
});

test("two handlers of one process share one memory", async () => {
  await new PageCacheHandler().set("/en/bowl", page("bowl", []), {});
  expect(await html(new PageCacheHandler(), "/en/bowl")).toBe("bowl");
});

test("memory is bounded: the pages read longest ago go first", async () => {
  const handler = new PageCacheHandler();
  const large = "x".repeat(8_000_000);
  for (let nth = 0; nth < 6; nth += 1) await handler.set(`/large/${nth}`, page(large, []), {});
  expect(await handler.get("/large/0")).toBeNull();
  expect(await html(handler, "/large/5")).toHaveLength(large.length);
});
