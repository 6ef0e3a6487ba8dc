import { z } from "zod";

/** As OCDS 1.1 has it: what stands in it is told by the standard, and by docs/open-data.md. */
const ofTheStandard = z.record(z.string(), z.unknown());
const address = z.url();

const head = {
  uri: address,
  version: z.string(),
  publishedDate: z.iso.datetime({ offset: true }),
  publisher: ofTheStandard,
  license: address,
  publicationPolicy: address,
};

export const releasePackageShape = z
  .object({
    ...head,
    extensions: z.array(address).optional(),
    releases: z.array(ofTheStandard),
    links: ofTheStandard.optional(),
  })
  .meta({ id: "ReleasePackage" });

export const recordPackageShape = z.object({ ...head, records: z.array(ofTheStandard) }).meta({ id: "RecordPackage" });

const month = z.object({ month: z.string(), releases: z.int().min(0), url: address }).meta({ id: "OpenMonth" });
export const openMonthsShape = z.object({ packages: z.array(month) }).meta({ id: "OpenMonths" });
