import { resolve } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { defaultLocale, locales } from "./lib/platform/i18n/locales.ts";

const isDevelopment = process.env.NODE_ENV === "development";

/** Pages are rendered once for everybody and so carry no nonce; scripts come from here only. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
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
  serverExternalPackages: ["@node-rs/jieba", "sharp", "pg", "pg-boss", "pino", "flydrive", "opencc-js"],
  outputFileTracingIncludes: { "/**": ["./messages/**/*.json", "./lib/platform/cache/*.ts", "./lib/discovery/glossary/*.tsv"] },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
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
