/** What we publish of OCDS 1.1, as types. A null takes back what an earlier release of the same process said. */
export type Period = { startDate: string | null; endDate: string | null };
export type Money = { amount: number; currency: string };
export type Reference = { id: string; name: string };
export type Party = Reference & { roles: string[]; address?: { countryName: string }; contactPoint?: { url: string } };
export type Classification = { scheme: string | null; id: string | null; description?: string | null; uri?: string };

export type Item = {
  id: string;
  description?: string | null;
  classification?: Classification;
  additionalClassifications?: Classification[];
  quantity?: number | null;
  unit?: { scheme: string; id: string; name: string; value?: Money | { amount: null; currency: null } };
};

export type Amendment = { id: string; date: string; description: string; amendsReleaseID: string; releaseID: string };

export type Tender = {
  id: string;
  title: string;
  description: string;
  status: "active" | "cancelled" | "unsuccessful" | "complete" | "withdrawn";
  items: Item[];
  procurementMethod: "open";
  procurementMethodDetails: string;
  mainProcurementCategory: "goods";
  submissionMethod: string[];
  submissionMethodDetails: string;
  awardCriteria?: string;
  awardCriteriaDetails?: string;
  tenderPeriod: Period;
  enquiryPeriod: Period;
  contractPeriod?: Period;
  numberOfTenderers?: number;
  documents: { id: string; documentType: string; url: string; datePublished: string; format: string; language: string }[];
  amendments?: Amendment[];
};

export type Award = { id: string; title: string; status: "active"; date: string; suppliers: Reference[]; items: Item[] };

export type RelatedProcess = { id: string; relationship: string[]; scheme: string; identifier: string; uri: string };

export type Release = {
  ocid: string;
  id: string;
  date: string;
  tag: string[];
  initiationType: "tender";
  language: string;
  parties: Party[];
  buyer: Reference;
  tender: Tender;
  awards?: Award[];
  relatedProcesses?: RelatedProcess[];
};

export type PackageHead = {
  uri: string;
  version: string;
  publishedDate: string;
  publisher: { name: string; uri: string };
  license: string;
  publicationPolicy: string;
};

export type ReleasePackage = PackageHead & {
  extensions?: string[];
  releases: Release[];
  links?: { next?: string; prev?: string };
};

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type Linked = { url: string; date: string; tag: string[] };
export type RecordPackage = PackageHead & {
  records: { ocid: string; releases: Linked[]; compiledRelease: { [name: string]: Json } }[];
};
