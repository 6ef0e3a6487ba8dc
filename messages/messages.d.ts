import type category from "./en/category.json";
import type common from "./en/common.json";
import type company from "./en/company.json";
import type errors from "./en/errors.json";
import type gallery from "./en/gallery.json";
import type home from "./en/home.json";
import type nav from "./en/nav.json";
import type product from "./en/product.json";
import type search from "./en/search.json";

declare module "next-intl" {
  interface AppConfig {
    Messages: {
      category: typeof category;
      common: typeof common;
      company: typeof company;
      errors: typeof errors;
      gallery: typeof gallery;
      home: typeof home;
      nav: typeof nav;
      product: typeof product;
      search: typeof search;
    };
  }
}
