import { join } from "node:path";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { feeds, fileOf, findProduct, hasFeeds, newCompany, pricesOf, runImport } from "#lib/testing/imports";

beforeAll(() => loadTaxonomy());

const here = hasFeeds();

describe.skipIf(!here)("the feeds of ../shared", () => {
  it("the Google feed gives 40 products with 40 pictures", async () => {
    const companyId = await newCompany();
    const path = join(feeds, "google-merchant.xml");
    expect(await runImport(companyId, path)).toMatchObject({ format: "google", created: 40, pictures: 40, rejected: 0 });
    const pants = await findProduct(companyId, "F21379");
    expect(pants).toMatchObject({ brand: "Manchester", nameEn: "Manchester United Men Solid Black Track Pants" });
    expect(pricesOf(pants)).toEqual(["1: 28.06 USD"]);
    expect(await runImport(companyId, path)).toMatchObject({ unchanged: 40 });
  });

  it("the BMEcat 1.2 catalogue gives its product with both prices and its picture under the root", async () => {
    const companyId = await newCompany();
    const result = await runImport(companyId, join(feeds, "bmecat12-new-catalog.xml"));
    expect(result).toMatchObject({ format: "bmecat", created: 1, rejected: 0 });
    const book = await findProduct(companyId, "1000");
    expect(book).toMatchObject({ gtin: null, brand: "Microsoft", modelNumber: "MPN", leadTimeDays: 2, unitCode: "BX" });
    expect(pricesOf(book)).toEqual(["1: 1499.5 EUR", "100: 1300.9 EUR"]);
    expect(book.pictures.map(({ sourceUrl }) => sourceUrl)).toEqual(["https://example.com/images/55-K-31.jpg"]);
    expect(result.warnings.map(({ reason }) => reason)).toContain("gtinKept");
    expect(book.attributes).toMatchObject({ gtin: { label: "EAN", value: "8712670911213" } });
    expect(book.attributes).toMatchObject({
      netzspannung: { value: "110, 220 VLT" },
      category: { value: "Hardware > Notebook > Mac" },
    });
  });

  it("the commercetools export gives 3 products with prices for everybody", async () => {
    const companyId = await newCompany();
    const result = await runImport(companyId, join(feeds, "commercetools-products.csv"));
    expect(result).toMatchObject({ format: "commercetools", created: 3, rejected: 0, pictures: 3 });
    const shoes = await findProduct(companyId, "M0E20000000ELAJ");
    expect(shoes).toMatchObject({ nameEn: "Flip Flops “Brasil“ Havaianas green", nameZh: null });
    expect(pricesOf(shoes)).toEqual(["1: 30 EUR", "1: 30 USD"]);
    expect(JSON.stringify(shoes.attributes)).not.toContain("grün");
  });
});

const googleItem = (id: string, more: string) =>
  `<g:id>${id}</g:id><g:title>Enamel mug ${id}</g:title><g:image_link>https://shop.example/${id}.jpg</g:image_link>${more}`;

describe("Google Merchant", () => {
  it("reads RSS whose items of one group stand apart as one product with variants", async () => {
    const companyId = await newCompany();
    const group = "<g:item_group_id>MUG</g:item_group_id>";
    const items = [
      googleItem("M-R", `${group}<g:color>red</g:color><g:price>4.00 EUR</g:price>`),
      googleItem(
        "T-1",
        "<g:price>9.50 EUR</g:price><g:additional_image_link>https://shop.example/t2.jpg</g:additional_image_link>",
      ),
      googleItem("M-B", `${group}<g:color>blue</g:color><g:price>5.00 EUR</g:price>`),
    ];
    const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
      ${items.map((item) => `<item>${item}</item>`).join("")}</channel></rss>`;
    const result = await runImport(companyId, await fileOf("feed.bin", xml));
    expect(result).toMatchObject({ format: "google", read: 2, created: 2, variants: 2 });
    const mug = await findProduct(companyId, "MUG");
    expect(pricesOf(mug)).toEqual(["1: 5 EUR"]);
    expect(mug.variants.map(({ sku, options, price }) => [sku, options, Number(price)])).toEqual([
      ["M-R", { color: "red" }, 4],
      ["M-B", { color: "blue" }, 5],
    ]);
    expect((await findProduct(companyId, "T-1")).pictures).toHaveLength(2);
  });

  it("reads Atom in the encoding that it declares", async () => {
    const companyId = await newCompany();
    const xml = `<?xml version="1.0" encoding="GB2312"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
      <entry><g:id>Z1</g:id><title>搪瓷马克杯</title><link href="https://shop.example/z1"/><g:price>25 CNY</g:price>
      <g:product_detail><g:section_name>General</g:section_name><g:attribute_name>Lid</g:attribute_name><g:attribute_value>bamboo</g:attribute_value></g:product_detail>
      </entry></feed>`;
    expect(await runImport(companyId, await fileOf("a.xml", iconv.encode(xml, "gbk")))).toMatchObject({
      encoding: "GB2312",
      created: 1,
    });
    expect(await findProduct(companyId, "Z1")).toMatchObject({
      nameZh: "搪瓷马克杯",
      attributes: { lid: { label: "Lid", value: "bamboo" } },
    });
  });

  it("reads the same as tab-separated text", async () => {
    const companyId = await newCompany();
    const rows = [
      ["id", "title", "description", "link", "image link", "availability", "price", "product type"],
      [
        "G1",
        "Bamboo tray",
        "A tray",
        "https://shop.example/g1",
        "https://shop.example/g1.jpg",
        "in_stock",
        "12.00 USD",
        "Home > Trays",
      ],
    ];
    const path = await fileOf("feed.txt", rows.map((row) => row.join("\t")).join("\n"));
    expect(await runImport(companyId, path)).toMatchObject({ format: "google", created: 1, pictures: 1, rejected: 0 });
    expect(pricesOf(await findProduct(companyId, "G1"))).toEqual(["1: 12 USD"]);
  });
});

describe("WooCommerce", () => {
  it("joins variations with their parent wherever they stand and makes text of HTML", async () => {
    const companyId = await newCompany();
    const head =
      'ID,Type,SKU,Name,Published,"Short description",Description,"Regular price",Categories,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 name","Attribute 2 value(s)","Weight (kg)"';
    const rows = [
      head,
      '7,variation,LAMP-W,"Desk lamp - White",1,,,19.90,,https://s.example/w.jpg,LAMP,Colour,White,,,',
      '5,variable,LAMP,"Desk lamp",1,"Bright","<p>Folds <b>flat</b>.\\nLasts.</p>",,"Home, Home > Lighting > Lamps","https://s.example/1.jpg, https://s.example/2.jpg",,Colour,"White, Black",Socket,E27,0.8',
      '9,simple,,"Spare bulb",1,,,2.50,,,,,,,,',
      '8,variation,,"Desk lamp - Black",1,,,21.90,,,LAMP,Colour,Black,,,',
      '11,variable,,"Clock",1,,,,,,,Size,"S, L",,,',
      '12,variation,,"Clock - S",1,,,8,,,id:11,Size,S,,,',
    ];
    const result = await runImport(companyId, await fileOf("woo.csv", rows.join("\n")));
    expect(result).toMatchObject({ format: "woocommerce", created: 3, variants: 3, rejected: 0 });
    const lamp = await findProduct(companyId, "LAMP");
    expect(lamp.descriptionEn).toBe("Bright\nFolds flat.\nLasts.");
    expect(lamp.variants.map(({ sku, options }) => [sku, options])).toEqual([
      ["LAMP-W", { Colour: "White" }],
      ["LAMP-2", { Colour: "Black" }],
    ]);
    expect(lamp.pictures).toHaveLength(3);
    expect(lamp.attributes).toMatchObject({ socket: { value: "E27" } });
    expect(Number(lamp.priceBreaks[0]?.price)).toBe(21.9);
    expect((await findProduct(companyId, "woo-11")).variants.map(({ sku }) => sku)).toEqual(["woo-11-1"]);
    expect(await findProduct(companyId, "woo-9")).toMatchObject({ nameEn: "Spare bulb" });
  });
});

describe("commercetools", () => {
  it("takes the rows below a product as its variants", async () => {
    const companyId = await newCompany();
    const rows = [
      "productType,variantId,sku,key,prices,images,name.de,name.zh-CN,size,colour.de,colour.en",
      "bag,1,BAG-S,bag,CN-CNY 9900;EUR 1250 vip;JPY 1500,https://s.example/a.jpg,Tasche,帆布袋,S,rot,red",
      ",2,BAG-L,,CN-CNY 12900;JPY 1900,https://s.example/b.jpg,,,L,rot,red",
      "cap,1,CAP,,EUR 700,,Kappe,,,,",
    ];
    const result = await runImport(companyId, await fileOf("ct.csv", rows.join("\n")));
    expect(result).toMatchObject({ format: "commercetools", created: 2, variants: 2, rejected: 0 });
    const bag = await findProduct(companyId, "bag");
    expect(bag).toMatchObject({ nameZh: "帆布袋", nameEn: "Tasche" });
    expect(pricesOf(bag)).toEqual(["1: 129 CNY", "1: 1900 JPY"]);
    expect(bag.variants.map(({ sku, options, price }) => [sku, options, Number(price)])).toEqual([
      ["BAG-S", { size: "S" }, 99],
      ["BAG-L", { size: "L" }, 129],
    ]);
    expect(await findProduct(companyId, "CAP")).toMatchObject({ nameEn: "Kappe" });
  });
});

const article = (sku: string, more: string) => `<PRODUCT mode="new"><SUPPLIER_PID>${sku}</SUPPLIER_PID>${more}</PRODUCT>`;

const catalogue = (transaction: string, products: string) => `<?xml version="1.0" encoding="UTF-8"?>
<BMECAT version="2005"><HEADER><CATALOG><LANGUAGE default="true">deu</LANGUAGE><LANGUAGE>eng</LANGUAGE>
<CATALOG_ID>K</CATALOG_ID><CURRENCY>EUR</CURRENCY></CATALOG></HEADER><${transaction}>
<CATALOG_GROUP_SYSTEM><CATALOG_STRUCTURE type="root"><GROUP_ID>1</GROUP_ID><GROUP_NAME>K</GROUP_NAME><PARENT_ID>0</PARENT_ID></CATALOG_STRUCTURE>
<CATALOG_STRUCTURE type="leaf"><GROUP_ID>2</GROUP_ID><GROUP_NAME lang="deu">Lampen</GROUP_NAME><GROUP_NAME lang="eng">Lamps</GROUP_NAME><PARENT_ID>1</PARENT_ID></CATALOG_STRUCTURE></CATALOG_GROUP_SYSTEM>
${products}
<PRODUCT_TO_CATALOGGROUP_MAP><PROD_ID>L1</PROD_ID><CATALOG_GROUP_ID>2</CATALOG_GROUP_ID></PRODUCT_TO_CATALOGGROUP_MAP>
</${transaction}></BMECAT>`;

const lamp = article(
  "L1",
  `<PRODUCT_DETAILS><DESCRIPTION_SHORT lang="deu">Stehlampe</DESCRIPTION_SHORT><DESCRIPTION_SHORT lang="eng">Floor lamp</DESCRIPTION_SHORT>
   <DESCRIPTION_SHORT lang="zho">落地灯</DESCRIPTION_SHORT><INTERNATIONAL_PID type="ean">4006381333931</INTERNATIONAL_PID></PRODUCT_DETAILS>
   <PRODUCT_FEATURES><FEATURE><FNAME>Power; max</FNAME><FVALUE>40</FVALUE><FUNIT>WTT</FUNIT></FEATURE></PRODUCT_FEATURES>
   <PRODUCT_ORDER_DETAILS><ORDER_UNIT>C62</ORDER_UNIT><PRICE_QUANTITY>10</PRICE_QUANTITY><QUANTITY_MIN>20</QUANTITY_MIN><QUANTITY_INTERVAL>5</QUANTITY_INTERVAL></PRODUCT_ORDER_DETAILS>
   <PRODUCT_PRICE_DETAILS><PRODUCT_PRICE price_type="nrp"><PRICE_AMOUNT>999</PRICE_AMOUNT></PRODUCT_PRICE>
   <PRODUCT_PRICE price_type="net_list"><PRICE_AMOUNT>250</PRICE_AMOUNT><LOWER_BOUND>20</LOWER_BOUND></PRODUCT_PRICE>
   <PRODUCT_PRICE price_type="net_list"><PRICE_AMOUNT>220</PRICE_AMOUNT><LOWER_BOUND>200</LOWER_BOUND></PRODUCT_PRICE></PRODUCT_PRICE_DETAILS>
   <PRODUCT_LOGISTIC_DETAILS><COUNTRY_OF_ORIGIN>CN</COUNTRY_OF_ORIGIN><CUSTOMS_TARIFF_NUMBER><CUSTOMS_NUMBER>94052190</CUSTOMS_NUMBER></CUSTOMS_TARIFF_NUMBER></PRODUCT_LOGISTIC_DETAILS>`,
);

describe("BMEcat 2005", () => {
  it("reads languages, list prices for one unit, groups behind the products, and tells deletions", async () => {
    const companyId = await newCompany();
    const gone = article("L0", "").replace('"new"', '"delete"');
    const result = await runImport(companyId, await fileOf("k.xml", catalogue("T_NEW_CATALOG", lamp + gone)));
    expect(result).toMatchObject({ format: "bmecat", read: 2, created: 1, rejected: 1 });
    expect(result.rejections[0]).toMatchObject({ sku: "L0", line: 3 });
    const product = await findProduct(companyId, "L1");
    expect(product).toMatchObject({
      nameEn: "Floor lamp",
      nameZh: "落地灯",
      gtin: "4006381333931",
      unitCode: "H87",
      originCode: "CN",
    });
    expect([Number(product.moq), Number(product.orderMultiple), product.hsCode]).toEqual([20, 5, "940521"]);
    expect(pricesOf(product)).toEqual(["20: 25 EUR", "200: 22 EUR"]);
    expect(product.attributes).toMatchObject({ power_max: { label: "Power max", value: "40 WTT" } });
  });

  it("takes an update of prices for one", async () => {
    const companyId = await newCompany();
    await runImport(companyId, await fileOf("k.xml", catalogue("T_NEW_CATALOG", lamp)));
    const price =
      "<PRODUCT_PRICE_DETAILS><PRODUCT_PRICE price_type='net_list'><PRICE_AMOUNT>27</PRICE_AMOUNT></PRODUCT_PRICE></PRODUCT_PRICE_DETAILS>";
    const update = catalogue("T_UPDATE_PRICES", article("L1", price) + article("L9", price));
    const result = await runImport(companyId, await fileOf("u.xml", update));
    expect(result).toMatchObject({ mode: "prices", updated: 1, created: 0, rejected: 1 });
    expect(result.rejections[0]).toMatchObject({ sku: "L9", reason: "skuUnknown" });
    expect(pricesOf(await findProduct(companyId, "L1"))).toEqual(["1: 27 EUR"]);
  });
});
