import type { LocalizedText } from "#lib/platform/i18n/localized";

/** A name, or what stands for it where there is none in either language. */
export const named = (name: LocalizedText, otherwise: string): LocalizedText => (name.text ? name : { text: otherwise });
