import { memberConfirmed, peopleErased } from "#lib/account/events";
import { sweepAccounts } from "#lib/account/jobs";
import { companiesChanged, goodsOfCompaniesChanged } from "#lib/company/events";
import { indexCompanies, indexCompaniesOfProducts } from "#lib/company/jobs";
import { allCompanyDocuments, countActiveCompanies } from "#lib/company/jobs/documents";
import { closeEmptyCompanies } from "#lib/company/jobs/empty";
import { countServiceFigures } from "#lib/company/jobs/service-figures";
import { companyIndex } from "#lib/company/search";
import { refreshCompanyPages, refreshProductPages } from "#lib/discovery/jobs";
import { followCategories } from "#lib/discovery/jobs/categories";
import { deliveryDue } from "#lib/integration/events";
import {
  tellOfAmendment,
  tellOfAward,
  tellOfClose,
  tellOfEnd,
  tellOfMove,
  tellOfPublication,
  tellOfWave,
} from "#lib/integration/jobs/announce";
import { bringMessage, sweepConnections, sweepMessages } from "#lib/integration/jobs/messages";
import { entitlementsChanged } from "#lib/membership/events";
import { endPlansOfClosed, sweepSubscriptions } from "#lib/membership/jobs";
import { pointsChanged } from "#lib/moderation/events";
import {
  followPointsOfCompany,
  forgetErasedMember,
  judgeSubmittedProduct,
  judgeSubmittedRevision,
  queueNewMember,
  sweepPoints,
  sweepSubmissions,
} from "#lib/moderation/jobs";
import { sealAudit } from "#lib/platform/audit/seal";
import { derivePictures, pictureSaved } from "#lib/platform/files/images";
import { privateFileDropped, privateFileSaved } from "#lib/platform/files/private";
import { erasePrivateFile, scanPrivateFile, sweepPrivateFiles } from "#lib/platform/files/private/jobs";
import { on, type Reaction } from "#lib/platform/jobs";
import { type Schedule, schedule } from "#lib/platform/jobs/schedules";
import { log } from "#lib/platform/log";
import { deliverMail, sweepMails } from "#lib/platform/mail/deliver";
import { mailWritten } from "#lib/platform/mail/send";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import { engine } from "#lib/platform/search/select";
import {
  bulkStarted,
  importOrdered,
  importUploaded,
  listingsExportOrdered,
  productSubmitted,
  productsChanged,
  revisionSubmitted,
} from "#lib/product/events";
import { indexProducts, indexProductsOfCompanies } from "#lib/product/jobs";
import { takeBackGoodsOfClosed } from "#lib/product/jobs/closed";
import { allProductDocuments, countLiveProducts } from "#lib/product/jobs/documents";
import { workImport } from "#lib/product/jobs/imports";
import { sweepImports } from "#lib/product/jobs/imports-sweep";
import { fitListings } from "#lib/product/jobs/plan-limit";
import { rescoreListings } from "#lib/product/jobs/rescore";
import { retireListings } from "#lib/product/jobs/stale";
import { sweepListingWork } from "#lib/product/jobs/sweep";
import { workBulkRun } from "#lib/product/jobs/work-bulk";
import { writeListingsExport } from "#lib/product/jobs/write-export";
import { productIndex } from "#lib/product/search";
import { proformaFrozen } from "#lib/proforma/events";
import { freezeAwarded, sweepProformas, writeFrozen } from "#lib/proforma/jobs";
import { quotationMoved, requestAwarded } from "#lib/quotation/events";
import { endOffersOfRequest, openClosedRequest, sweepOffers, tellQuotersOfAmendment } from "#lib/quotation/jobs";
import { entriesChanged } from "#lib/register/events";
import { endClaimsOfClosed, freeEntries, refreshEntries, refreshEntryPages } from "#lib/register/jobs";
import { requestAmended, requestClosed, requestEnded, requestPublished, requestsChanged, suppliersTold } from "#lib/rfq/events";
import { countAnswerFigures } from "#lib/rfq/jobs/answers";
import { endRequestsOfErased } from "#lib/rfq/jobs/erased";
import { followAmended, sweepWaves, tellPublished } from "#lib/rfq/jobs/matching";
import { refreshRequestPages } from "#lib/rfq/jobs/pages";
import { sweepRequests } from "#lib/rfq/jobs/sweep";
import { endSamplesOfErased, sweepSamples } from "#lib/sample/jobs";
import { exportOrdered } from "#lib/statistics/events";
import { countMarket } from "#lib/statistics/jobs/market";
import { writeDeskExport } from "#lib/statistics/jobs/write-export";
import { categoriesChanged } from "#lib/taxonomy/events";
import { refreshLevels, refreshLevelsOf, revokeLostNumbers, sweepClaims, withdrawClaimsOfClosed } from "#lib/verification/jobs";

/** What follows from what. The index comes before the pages, so that a page is never drawn from an older index. */
export const reactions: readonly Reaction[] = [
  on(productsChanged, indexProducts),
  on(productsChanged, indexCompaniesOfProducts),
  on(productsChanged, refreshProductPages),
  on(companiesChanged, indexCompanies),
  on(companiesChanged, refreshCompanyPages),
  on(goodsOfCompaniesChanged, indexProductsOfCompanies),
  on(goodsOfCompaniesChanged, refreshCompanyPages),
  on(companiesChanged, refreshEntries),
  on(companiesChanged, freeEntries),
  on(companiesChanged, endClaimsOfClosed),
  on(companiesChanged, withdrawClaimsOfClosed),
  on(companiesChanged, endPlansOfClosed),
  on(companiesChanged, takeBackGoodsOfClosed),
  on(entriesChanged, refreshEntryPages),
  on(companiesChanged, refreshLevelsOf),
  on(companiesChanged, revokeLostNumbers),
  on(entitlementsChanged, fitListings),
  on(categoriesChanged, followCategories),
  on(exportOrdered, writeDeskExport),
  on(importUploaded, workImport),
  on(importOrdered, workImport),
  on(productSubmitted, judgeSubmittedProduct),
  on(revisionSubmitted, judgeSubmittedRevision),
  on(pointsChanged, followPointsOfCompany),
  on(bulkStarted, workBulkRun),
  on(listingsExportOrdered, writeListingsExport),
  on(pictureSaved, derivePictures),
  on(mailWritten, deliverMail),
  on(memberConfirmed, queueNewMember),
  on(peopleErased, closeEmptyCompanies),
  on(peopleErased, endRequestsOfErased),
  on(peopleErased, endSamplesOfErased),
  on(peopleErased, forgetErasedMember),
  on(requestsChanged, refreshRequestPages),
  on(requestPublished, tellPublished),
  on(requestAmended, tellQuotersOfAmendment),
  on(requestClosed, openClosedRequest),
  on(requestEnded, endOffersOfRequest),
  on(requestAwarded, freezeAwarded),
  on(proformaFrozen, writeFrozen),
  on(requestAmended, followAmended),
  on(requestPublished, tellOfPublication),
  on(suppliersTold, tellOfWave),
  on(requestAmended, tellOfAmendment),
  on(requestClosed, tellOfClose),
  on(requestEnded, tellOfEnd),
  on(quotationMoved, tellOfMove),
  on(requestAwarded, tellOfAward),
  on(deliveryDue, bringMessage),
  on(privateFileSaved, scanPrivateFile),
  on(privateFileDropped, erasePrivateFile),
];

/** What comes due by the clock, in the fair's time zone. */
export const schedules: readonly Schedule[] = [
  schedule("account.sweep", "50 3 * * *", sweepAccounts),
  schedule("points.sweep", "15 4 * * *", sweepPoints),
  schedule("submission.sweep", "35 * * * *", sweepSubmissions),
  schedule("verification.sweep", "5 0 * * *", sweepClaims),
  schedule("verification.levels", "35 0 * * *", refreshLevels),
  schedule("membership.sweep", "20 0 * * *", sweepSubscriptions),
  schedule("company.service", "15 1 * * *", countServiceFigures),
  schedule("request.answers", "35 1 * * *", countAnswerFigures),
  schedule("market.count", "10 2 * * *", countMarket),
  schedule("listing.retire", "40 1 * * *", retireListings),
  schedule("listing.sweep", "55 2 * * *", sweepListingWork),
  schedule("listing.score", "20 2 * * *", rescoreListings),
  schedule("audit.seal", "20 * * * *", sealAudit),
  schedule("mail.sweep", "30 3 * * *", sweepMails),
  schedule("request.sweep", "* * * * *", sweepRequests),
  schedule("import.sweep", "25 * * * *", sweepImports),
  schedule("request.waves", "* * * * *", sweepWaves),
  schedule("quotation.sweep", "* * * * *", sweepOffers),
  schedule("proforma.sweep", "*/10 * * * *", sweepProformas),
  schedule("webhook.sweep", "* * * * *", sweepMessages),
  schedule("connection.sweep", "25 3 * * *", sweepConnections),
  schedule("sample.sweep", "5 * * * *", sweepSamples),
  schedule("file.sweep", "10 * * * *", sweepPrivateFiles),
];

export type RegisteredIndex = {
  definition: IndexDefinition;
  all: () => AsyncGenerator<SearchDocument[]>;
  count: () => Promise<number>;
};

/** Every search index, with where its documents come from. */
export const indexes: readonly RegisteredIndex[] = [
  { definition: productIndex, all: allProductDocuments, count: countLiveProducts },
  { definition: companyIndex, all: allCompanyDocuments, count: countActiveCompanies },
];

/** Builds every index anew beside the live one; `report` hears of each. */
export async function rebuildIndexes(report: (line: string) => void = () => undefined): Promise<void> {
  for (const { definition, all } of indexes) {
    const started = performance.now();
    const documents = await engine.rebuild(definition, all());
    report(`${definition.name}: ${documents} documents in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Rebuilds what is missing, was made by other rules, or is empty though it should not be; for the start of the worker and of tests. */
export async function ensureSearchIsFresh(): Promise<void> {
  for (const { definition, all, count } of indexes) {
    const { isReady, documents, detail } = await engine.health(definition);
    if (isReady && (documents > 0 || (await count()) === 0)) continue;
    const started = performance.now();
    const indexed = await engine.rebuild(definition, all());
    log.info(
      { index: definition.name, documents: indexed, why: detail ?? "empty", ms: Math.round(performance.now() - started) },
      "search rebuilt",
    );
  }
}
