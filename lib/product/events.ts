import { defineEvent } from "#lib/platform/jobs";

export const productsChanged = defineEvent<{ productIds: string[] }>("product.changed");

/** A supplier asks for a listing to be put on show. */
export const productSubmitted = defineEvent<{ productId: string }>("product.submitted", { concurrency: 2 });

/** A supplier asks for a change to a listing that is on show; also when a later edit replaced what was asked. */
export const revisionSubmitted = defineEvent<{ revisionId: string }>("revision.submitted", { concurrency: 2 });

export const bulkStarted = defineEvent<{ runId: string }>("bulk.started", { expirySeconds: 3600, concurrency: 2 });

export const listingsExportOrdered = defineEvent<{ exportId: string }>("listings.export.ordered", { expirySeconds: 1800 });

/** A file lies there to be looked at. */
export const importUploaded = defineEvent<{ importId: string }>("import.uploaded", {
  concurrency: 2,
  expirySeconds: 300,
  retries: 12,
});

/** An import is to be tried, to be landed or to be taken back; it goes on from where it was. */
export const importOrdered = defineEvent<{ importId: string }>("import.ordered", {
  concurrency: 2,
  expirySeconds: 3600,
  retries: 8,
});
