const browsers = [
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bMicroMessenger\//, "WeChat"],
  [/\bOPR\/|\bOpera\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;

const systems = [
  [/\bAndroid\b/, "Android"],
  [/\b(?:iPhone|iPad|iPod)\b/, "iOS"],
  [/\bHarmonyOS\b/, "HarmonyOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
] as const;

type Signs = readonly (readonly [RegExp, string])[];
const first = (signs: Signs, text: string) => signs.find(([sign]) => sign.test(text))?.[1];

/** A browser by the name people know it under, or null. */
export const deviceOf = (userAgent: string): string | null =>
  [first(browsers, userAgent), first(systems, userAgent)].filter(Boolean).join(" · ") || null;
