/** Currencies of today that the closed list of OCDS 1.1 does not know: amounts in them are left out. */
export const unknownCurrencies: ReadonlySet<string> = new Set(["SLE", "VED", "XAD", "XCG", "XSU", "ZWG"]);
