import { apparel } from "#scripts/placeholders/drawings/apparel";
import { autoCycle } from "#scripts/placeholders/drawings/auto-cycle";
import { beautyHealth } from "#scripts/placeholders/drawings/beauty-health";
import { buildingSanitary } from "#scripts/placeholders/drawings/building-sanitary";
import { chemicalsPlastics } from "#scripts/placeholders/drawings/chemicals-plastics";
import { consumerElectronics } from "#scripts/placeholders/drawings/consumer-electronics";
import { foodBeverage } from "#scripts/placeholders/drawings/food-beverage";
import { furniture } from "#scripts/placeholders/drawings/furniture";
import { gardenPets } from "#scripts/placeholders/drawings/garden-pets";
import { giftsCrafts } from "#scripts/placeholders/drawings/gifts-crafts";
import { hardwareTools } from "#scripts/placeholders/drawings/hardware-tools";
import { homeAppliances } from "#scripts/placeholders/drawings/home-appliances";
import { homeTextiles } from "#scripts/placeholders/drawings/home-textiles";
import { householdKitchen } from "#scripts/placeholders/drawings/household-kitchen";
import { lighting } from "#scripts/placeholders/drawings/lighting";
import { machineryMoulds } from "#scripts/placeholders/drawings/machinery-moulds";
import { shoesBags } from "#scripts/placeholders/drawings/shoes-bags";
import { sports } from "#scripts/placeholders/drawings/sports";
import { stationery } from "#scripts/placeholders/drawings/stationery";
import { toysBaby } from "#scripts/placeholders/drawings/toys-baby";
import type { Drawings } from "#scripts/placeholders/pen";

/** Every subcategory by slug. */
export const drawings: Drawings = {
  ...apparel,
  ...autoCycle,
  ...beautyHealth,
  ...buildingSanitary,
  ...chemicalsPlastics,
  ...consumerElectronics,
  ...foodBeverage,
  ...furniture,
  ...giftsCrafts,
  ...hardwareTools,
  ...homeAppliances,
  ...homeTextiles,
  ...householdKitchen,
  ...lighting,
  ...machineryMoulds,
  ...shoesBags,
  ...sports,
  ...gardenPets,
  ...stationery,
  ...toysBaby,
};

/** What stands for goods of no known category: the parcel they come in. */
export const general = `
    t M50 40 88 28v44L50 90z
    w M12 28l38 12v50L12 72z
    d M12 28 50 16l38 12-38 12z
    a M26 23.5 64 36v12l-9 3V39L17 26.5z
    w M22 62l14 5v9l-14-5z
    n M50 40v50`;

/** The kinds of goods that stand together for a root category. */
export const stillLives: Record<string, string[]> = {
  "home-appliances": ["refrigeration", "laundry-appliances", "kitchen-appliances"],
  "consumer-electronics": ["earphones-speakers", "cameras", "batteries"],
  lighting: ["outdoor-lighting", "led-bulbs-strips", "solar-lights"],
  "hardware-tools": ["fasteners", "tool-sets", "power-tools"],
  "building-sanitary": ["faucets", "ceramic-sanitary", "doors-windows"],
  furniture: ["kids-furniture", "living-room-furniture", "office-furniture"],
  "household-kitchen": ["drinkware", "cookware", "home-decor"],
  "home-textiles": ["towels", "quilts-pillows", "cushions"],
  apparel: ["womens-clothing", "mens-clothing", "socks-hosiery"],
  "shoes-bags": ["luggage", "handbags", "sports-shoes"],
  "gifts-crafts": ["christmas", "gift-packaging", "ceramic-crafts"],
  "toys-baby": ["strollers", "wooden-toys", "baby-feeding"],
  stationery: ["pens", "notebooks", "desk-organizers"],
  "sports-garden": ["ball-sports", "camping", "flower-pots"],
  "auto-cycle": ["tires-wheels", "bicycles", "auto-accessories"],
  "machinery-moulds": ["injection-machines", "gears-transmissions", "plastic-moulds"],
  "chemicals-plastics": ["petroleum-products", "fine-chemicals", "plastic-packaging"],
  "beauty-health": ["skin-care", "perfume", "makeup"],
  "food-beverage": ["tea", "canned-food", "alcohol"],
};
