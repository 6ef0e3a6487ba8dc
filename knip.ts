import type { KnipConfig } from "knip";

const styleImports = /@(?:import|plugin)\s+["']([^"']+)["']/g;

/** Reads a style sheet as the imports it makes. */
const styles = (text: string) => [...text.matchAll(styleImports)].map(([, name]) => `import "${name}";`).join("\n");

export default {
  entry: [
    "scripts/*.ts",
    "bench/index.ts",
    "prisma/seed/index.ts",
    "lib/platform/cache/handler.ts!",
    "lib/platform/i18n/request.ts!",
    "scripts/process/follow-parent.ts",
  ],
  project: ["{app,components,lib,scripts,prisma,bench,e2e}/**/*.{ts,tsx,mjs,css,prisma}"],
  compilers: { css: styles },
  ignoreExportsUsedInFile: true,
  ignoreBinaries: ["apt-get", "useradd"],
  ignoreDependencies: [
    "@expo-google-fonts/noto-sans-sc", // its files are read by lib/platform/pdf
    "@fontsource-variable/inter", // its file is named by the layout
    "@iconify-json/lucide", // read by @iconify/tailwind4
    "@lobehub/fluent-emoji-3d", // its pictures are read by the seed
    "@prisma/client", // imported by the generated client
    "license-checker-rseidelsohn", // run as a program
    "lighthouse", // run as a program
  ],
} satisfies KnipConfig;
