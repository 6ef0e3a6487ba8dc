import { beforeAll, describe, expect, it } from "vitest";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { listCategories } from "#lib/taxonomy/queries";
import { readRoots } from "#lib/taxonomy/seed-content";
import { type Classifier, makeClassifier } from "./classify.ts";

let classify: Classifier;
beforeAll(async () => {
  await loadTaxonomy();
  await loadTaxonomy();
  classify = makeClassifier(await listCategories());
});

it("there are 19 top categories with 190 leaves, however often they are loaded", async () => {
  const own = new Set(readRoots().map(({ slug }) => slug));
  const roots = (await listCategories()).filter(({ slug }) => own.has(slug));
  expect([roots.length, roots.flatMap(({ children }) => children).length]).toEqual([19, 190]);
});

describe("a category that is named", () => {
  it.each([
    ["mattresses", "mattresses"],
    ["床垫", "mattresses"],
    ["Furniture > Mattresses", "mattresses"],
    ["家具/床垫", "mattresses"],
    ["pens & writing", "pens"],
  ])("%s", (category, slug) =>
    expect(classify({ category, nameEn: "x" })).toMatchObject({ leaf: { slug }, confidence: 1, by: "name" }),
  );
});

it("an HS heading narrows the choice and words decide within it", () => {
  expect(classify({ hsCode: "852580", nameEn: "Thing" })).toMatchObject({ leaf: { slug: "cameras" }, by: "hs" });
  expect(classify({ hsCode: "851679", nameEn: "Hair dryer 1800 W" }).leaf.slug).toBe("personal-care-appliances");
});

describe("a category is found by the words of the product", () => {
  it.each([
    ["drinkware", "Vacuum Insulated Stainless Steel Water Bottle 500 ml", null],
    ["drinkware", null, "500毫升不锈钢保温杯"],
    ["batteries", null, "20000毫安快充移动电源"],
    ["mens-clothing", "Check Men Navy Blue Shirt", null],
    ["womens-clothing", "Floral Print Summer Dress", null],
    ["kids-clothing", "Striped Shirt for Baby Boys", "条纹衬衣（婴童）"],
    ["sports-shoes", "Lightweight Running Shoes", null],
    ["slippers-sandals", "Men Black Flip Flops", null],
    ["clocks-watches", "Women Silver Watch", null],
    ["pet-beds", "Hexagonal Pumpkin Pet House", "六边形南瓜式宠物窝"],
    ["pet-feeding", "Collapsible Silicone Travel Pet Bowl", null],
    ["bedding", null, "全棉贡缎四件套"],
    ["living-room-furniture", "Modular Cloud Sofa", null],
    ["power-tools", "20V Cordless Drill with Two Batteries", null],
    ["hand-tools", null, "8寸活动扳手"],
    ["faucets", "Brass Kitchen Faucet with Pull-Out Spray", null],
    ["valves", "1/2 Inch Brass Ball Valve", null],
    ["solar-lights", "Solar Garden Light, 4 pcs", null],
    ["board-games", "1000 Piece Jigsaw Puzzle", null],
    ["plush-toys", null, "30厘米毛绒公仔"],
    ["pens", "Retractable Gel Pen 0.5 mm", null],
    ["camping", "4-Person Camping Tent", null],
    ["garden-tools", "Bypass Pruning Shears", null],
    ["auto-accessories", "Universal Car Seat Cover Set", null],
    ["bearings", "6204 Deep Groove Ball Bearing", null],
    ["plastic-moulds", null, "周转箱注塑模具"],
    ["plastic-packaging", "50 ml PET Spray Bottle", null],
    ["makeup", "Matte Lipstick", null],
    ["tea", null, "明前龙井绿茶250克"],
    ["snacks", null, "蔓越莓曲奇"],
  ])("%s: %s %s", (slug, nameEn, nameZh) => expect(classify({ nameEn, nameZh }).leaf.slug).toBe(slug));
});

it("a product without a known word gets a place and no confidence", () => {
  expect(classify({ nameEn: "Zxqv 17" })).toMatchObject({ confidence: 0, by: "none" });
});
