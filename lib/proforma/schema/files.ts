export const proformaFiles = ["pdf", "ubl"] as const;
export type ProformaFile = (typeof proformaFiles)[number];

/** Which of the two files an address asks for; the PDF unless it says otherwise. */
export const readProformaFile = (wish: string | null): ProformaFile => (wish === "ubl" ? "ubl" : "pdf");
