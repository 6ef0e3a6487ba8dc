import type { MetadataRoute } from "next";
import { absolute } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

/** Everything public may be read; combinations of filters have no end and are left to people. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", "/*/products?*&*", "/*/suppliers?*&*"] },
    sitemap: absolute("/sitemap.xml"),
  };
}
