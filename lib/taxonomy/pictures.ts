type Root = { hue: number; leaves: string };

const roots: Record<string, Root> = {
  "home-appliances": {
    hue: 235,
    leaves: `kitchen-appliances fans-heaters refrigeration air-conditioning laundry-appliances vacuum-cleaners
      water-treatment personal-care-appliances appliance-parts`,
  },
  "consumer-electronics": {
    hue: 265,
    leaves: `mobile-accessories earphones-speakers tv-displays computer-peripherals smart-wearables cameras chargers-cables
      batteries electronic-components`,
  },
  lighting: {
    hue: 88,
    leaves: `indoor-lighting outdoor-lighting led-bulbs-strips solar-lights flashlights decorative-lights lamp-accessories`,
  },
  "hardware-tools": {
    hue: 50,
    leaves: `hand-tools power-tools tool-sets fasteners locks hinges-fittings abrasives measuring-tools welding`,
  },
  "building-sanitary": {
    hue: 210,
    leaves: `faucets ceramic-sanitary bathroom-accessories pipes-fittings valves tiles-stone doors-windows wallpaper-panels
      electrical-fittings`,
  },
  furniture: {
    hue: 65,
    leaves: `living-room-furniture bedroom-furniture office-furniture outdoor-furniture kids-furniture mattresses
      hotel-furniture furniture-parts`,
  },
  "household-kitchen": {
    hue: 180,
    leaves: `cookware tableware cutlery-knives drinkware kitchen-gadgets bakeware food-storage bamboo-wooden bbq storage
      cleaning-tools laundry-products umbrellas home-decor clocks-watches candles-fragrance artificial-flowers
      photo-frames`,
  },
  "home-textiles": {
    hue: 320,
    leaves: `bedding quilts-pillows towels curtains carpets-rugs blankets cushions table-linen fabrics`,
  },
  apparel: {
    hue: 290,
    leaves: `womens-clothing mens-clothing kids-clothing knitwear sportswear underwear outerwear workwear socks-hosiery
      scarves-gloves`,
  },
  "shoes-bags": {
    hue: 40,
    leaves: `mens-shoes womens-shoes sports-shoes slippers-sandals hats-caps handbags backpacks luggage wallets-belts`,
  },
  "gifts-crafts": {
    hue: 5,
    leaves: `promotional-gifts christmas party-supplies metal-crafts ceramic-crafts wooden-crafts resin-crafts jewelry
      gift-packaging`,
  },
  "toys-baby": {
    hue: 100,
    leaves: `plastic-toys plush-toys educational-toys rc-toys wooden-toys outdoor-toys strollers baby-feeding baby-care
      board-games`,
  },
  stationery: {
    hue: 250,
    leaves: `pens notebooks office-machines desk-organizers files-folders staplers-punches art-supplies school-supplies`,
  },
  "sports-garden": {
    hue: 145,
    leaves: `fitness camping ball-sports water-sports fishing cycling-gear yoga skates-scooters hunting-optics garden-tools
      flower-pots irrigation garden-decor pet-beds pet-leashes pet-feeding pet-toys pet-grooming`,
  },
  "auto-cycle": {
    hue: 225,
    leaves: `auto-parts auto-accessories car-electronics motorcycle-parts bicycles e-bikes tires-wheels car-care`,
  },
  "machinery-moulds": {
    hue: 245,
    leaves: `plastic-moulds die-casting-moulds injection-machines die-casting-machines textile-sewing-machines bearings
      hydraulics-pneumatics pumps-compressors gears-transmissions packaging-food-machinery castings-forgings`,
  },
  "chemicals-plastics": {
    hue: 195,
    leaves: `petroleum-products basic-organics plastic-resins synthetic-rubber dyes-pigments fine-chemicals
      plastic-sheet-film plastic-packaging rubber-products fertilizers-agrochemicals`,
  },
  "beauty-health": {
    hue: 345,
    leaves: `makeup skin-care hair-care oral-care beauty-tools nail-care perfume massage medical-consumables
      personal-hygiene`,
  },
  "food-beverage": {
    hue: 125,
    leaves: `tea snacks confectionery canned-food seafood condiments beverages alcohol dried-fruit-nuts`,
  },
};

const leafSlugs = new Set(Object.values(roots).flatMap(({ leaves }) => leaves.split(/\s+/)));

/** The hue of the ground of a root category, in degrees of OKLCH; the same as `--hue` of `[data-root]`. */
export const hueOf = (rootSlug: string): number => roots[rootSlug]?.hue ?? 235;

/** Every slug that has a drawing in `public/placeholders`, by root. */
export const drawnSlugs = (): { root: string; leaves: string[] }[] =>
  Object.entries(roots).map(([root, { leaves }]) => ({ root, leaves: leaves.split(/\s+/) }));

/** Address of the drawing that stands in for a missing photo: of the subcategory, else of its root, else of goods in general. */
export function placeholderOf(leafSlug: string, rootSlug: string): string {
  if (leafSlugs.has(leafSlug)) return `/placeholders/${leafSlug}.svg`;
  return `/placeholders/${Object.hasOwn(roots, rootSlug) ? rootSlug : "general"}.svg`;
}
