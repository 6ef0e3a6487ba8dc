import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemShape } from "#lib/discovery/api/shapes";
import { faultsOfAnswer, requestOf } from "#lib/discovery/api/testing/ask";
import { openFair } from "#lib/discovery/api/testing/fair";
import { disconnect } from "#lib/platform/db";
import { GET } from "./route.ts";

beforeAll(openFair);
afterAll(disconnect);

const ask = (query: string, headers?: Record<string, string>) => GET(requestOf(`/api/v1/products${query}`, headers));

describe("GET /api/v1/products refuses", () => {
  it.each([
    ["?page=0", "page tooLow"],
    ["?page=x", "page notANumber"],
    ["?page=1.5", "page notANumber"],
    ["?page=1e400", "page notANumber"],
    ["?page=43", "page tooDeep"],
    ["?perPage=100&page=11", "page tooDeep"],
    ["?perPage=101", "perPage tooHigh"],
    ["?perPage=24&perPage=24", "perPage repeated"],
    ["?q=a&q=b", "q repeated"],
    ["?q=%00", "q malformed"],
    ["?q=%E6%9D", "q malformed"],
    ["?sort=best", "sort notOneOf"],
    ["?locale=fr", "locale notOneOf"],
    ["?currency=XXQ", "currency unknownValue"],
    ["?currency=eur", "currency malformed"],
    ["?priceMin=1&currency=XOF", "currency unknownValue"],
    ["?priceMin=-1", "priceMin tooLow"],
    ["?priceMin=9&priceMax=8", "priceMax wrongOrder"],
    ["?moqMax=NaN", "moqMax notANumber"],
    ["?leadTimeMax=4000", "leadTimeMax tooHigh"],
    ["?country=ZZ", "country unknownValue"],
    ["?country=china", "country malformed"],
    ["?unit=QQQ", "unit unknownValue"],
    ["?incoterm=FOX", "incoterm unknownValue"],
    ["?certificate=NOSUCH", "certificate unknownValue"],
    ["?district=999999", "district unknownValue"],
    ["?category=no-such-category", "category unknownValue"],
    ["?sample=maybe", "sample malformed"],
    ["?colour=red", "colour unknownParameter"],
    ["?isNew=true", "isNew unknownParameter"],
    ["?attributes=x", "attributes unknownParameter"],
    ["?__proto__=x", "__proto__ unknownParameter"],
    ["?attr.=x", "attr. unknownParameter"],
    ["?attr.B%C3%A4r=x", "attr.B?r unknownParameter"],
    ["?attr.UPPER=x", "attr.UPPER malformed"],
  ])("%s by name", async (query, fault) => {
    expect(await faultsOfAnswer(await ask(query))).toEqual([fault]);
  });

  it("what is too long or too many", async () => {
    expect(await faultsOfAnswer(await ask(`?q=${"x".repeat(10_000)}`))).toEqual(["q tooLong"]);
    expect(await faultsOfAnswer(await ask(`?unit=${Array.from({ length: 25 }, () => "H87").join(",")}`))).toEqual([
      "unit tooMany",
    ]);
    expect(await faultsOfAnswer(await ask(`?${"a=1&".repeat(101)}`))).toEqual([" tooManyParameters"]);
  });

  it("everything that is wrong at once, in the reader's language", async () => {
    const response = await ask("?page=0&sort=best", { "accept-language": "zh-CN,zh;q=0.9" });
    expect(response.headers.get("content-language")).toBe("zh");
    const { title, errors, type } = problemShape.parse(await response.json());
    expect(title).toBe("请求内容有误");
    expect(type).toBe("http://localhost:3000/zh/developers#problem-invalid");
    expect(errors?.map(({ detail }) => detail)).toEqual([
      "page 不得小于 1。",
      "sort 只能取以下值之一：relevance, newest, price, -price, moq。",
    ]);
  });
});
