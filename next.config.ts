import { resolve } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { contentSecurityPolicy, deskPaths } from "./lib/platform/http/content-policy.ts";
import { defaultLocale, locales } from "./lib/platform/i18n/locales.ts";

const securityHeaders = [
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/** Files of others' making may do nothing, wherever they are opened; headers named here stand before a route's own. */
const fileHeaders = [
  { key: "Content-Security-Policy", value: "default-src 'none'; sandbox" },
  { key: "Referrer-Policy", value: "no-referrer" },
];

const others = locales.filter((locale) => locale !== defaultLocale);

const config: NextConfig = {
  ...(process.env.YONGFAIR_STANDALONE ? { output: "standalone" } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  cacheHandler: resolve("lib/platform/cache/handler.ts"),
  cacheMaxMemorySize: 0,
  expireTime: 7200,
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: "25mb" }, proxyClientMaxBodySize: "26mb" },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pdfkit",
    "@node-rs/jieba",
    "sharp",
    "pg",
    "pg-boss",
    "pino",
    "flydrive",
    "opencc-js",
  ],
  outputFileTracingIncludes: {
    "/**": [
      "./messages/**/*.json",
      "./lib/platform/cache/*.ts",
      "./node_modules/@expo-google-fonts/noto-sans-sc/{400Regular,700Bold}/*.ttf",
      "./lib/discovery/glossary/*.tsv",
      "./lib/taxonomy/classify/*.tsv",
      "./prisma/seed/content/*.json",
    ],
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    {
      source: `/((?!(?:${locales.join("|")})/(?:${deskPaths.join("|")})(?:/|$)).*)`,
      headers: [{ key: "Content-Security-Policy", value: contentSecurityPolicy() }],
    },
    ...["/api/files/:path*", "/media/:path*"].map((source) => ({ source, headers: fileHeaders })),
    {
      source: "/placeholders.svg",
      headers: [{ key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" }],
    },
  ],
  redirects: async () => [
    ...others.map((locale) => ({
      source: "/",
      has: [{ type: "header" as const, key: "accept-language", value: `${locale}(-|,|;|$).*|${locale}` }],
      destination: `/${locale}`,
      permanent: false,
    })),
    { source: "/", destination: `/${defaultLocale}`, permanent: false },
  ],
};

export default createNextIntlPlugin("./lib/platform/i18n/request.ts")(config);
