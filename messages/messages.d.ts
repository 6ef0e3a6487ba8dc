import type account from "./en/account.json";
import type admin from "./en/admin.json";
import type buying from "./en/buying.json";
import type category from "./en/category.json";
import type common from "./en/common.json";
import type company from "./en/company.json";
import type desk from "./en/desk.json";
import type errors from "./en/errors.json";
import type gallery from "./en/gallery.json";
import type home from "./en/home.json";
import type importWords from "./en/import.json";
import type imports from "./en/imports.json";
import type integration from "./en/integration.json";
import type listing from "./en/listing.json";
import type market from "./en/market.json";
import type matching from "./en/matching.json";
import type membership from "./en/membership.json";
import type moderation from "./en/moderation.json";
import type nav from "./en/nav.json";
import type opendata from "./en/opendata.json";
import type product from "./en/product.json";
import type proforma from "./en/proforma.json";
import type quotation from "./en/quotation.json";
import type register from "./en/register.json";
import type requests from "./en/requests.json";
import type rfq from "./en/rfq.json";
import type sample from "./en/sample.json";
import type search from "./en/search.json";
import type verification from "./en/verification.json";

declare module "next-intl" {
  interface AppConfig {
    Messages: {
      account: typeof account;
      admin: typeof admin;
      buying: typeof buying;
      category: typeof category;
      common: typeof common;
      company: typeof company;
      desk: typeof desk;
      errors: typeof errors;
      gallery: typeof gallery;
      home: typeof home;
      import: typeof importWords;
      imports: typeof imports;
      integration: typeof integration;
      listing: typeof listing;
      market: typeof market;
      matching: typeof matching;
      membership: typeof membership;
      moderation: typeof moderation;
      nav: typeof nav;
      opendata: typeof opendata;
      product: typeof product;
      proforma: typeof proforma;
      quotation: typeof quotation;
      register: typeof register;
      requests: typeof requests;
      rfq: typeof rfq;
      sample: typeof sample;
      search: typeof search;
      verification: typeof verification;
    };
  }
}
