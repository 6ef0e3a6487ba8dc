import { localized } from "#lib/platform/i18n/localized";

export type FirmChoice = { id: string; nameZh: string | null; nameEn: string | null };

export const firmOptions = (firms: readonly FirmChoice[], locale: string) =>
  firms.map((firm) => {
    const { text, lang } = localized(firm, "name", locale);
    return { value: firm.id, label: text, ...(lang ? { lang } : {}) };
  });
