/**
 * What the database holds about a person. `of` says which rows are theirs ($1 is the person's id, $2 the address, $3 the name in
 * histories), `shown` which columns a person gets when asking for all of it, `withheld` which not and why. `erased` says what becomes
 * of the rows when the person leaves: `deleted`, `emptied` of what names somebody, or `kept` for a reason that is told.
 */
export type PersonalTable = {
  of: string;
  shown: readonly string[];
  withheld?: Readonly<Record<string, string>>;
  erased: "deleted" | "emptied" | { kept: KeptReason };
};

/** Why something outlives its person; each is a sentence on the page that erases. */
export type KeptReason = "log" | "history" | "books" | "company" | "contracts" | "proof";

const own = `"userId" = $1::uuid`;
const secret = "it opens the account, and is kept in a form that nobody can read back";
const split = (names: string) => names.split(" ");

export const personalTables: Readonly<Record<string, PersonalTable>> = {
  User: {
    of: "id = $1::uuid",
    shown: split(
      "id email name kind status locale countryCode timeZone phone position passwordSetAt emailVerifiedAt interests markets keepsViews isDemo version createdAt erasedAt",
    ),
    withheld: { passwordHash: secret },
    erased: "emptied",
  },
  UserRole: { of: own, shown: split("userId role grantedBy grantedAt"), erased: "deleted" },
  UserMove: { of: own, shown: split("id userId move status actor reason createdAt"), erased: { kept: "history" } },
  Session: {
    of: own,
    shown: split(
      "id userId createdAt lastSeenAt expiresAt revokedAt revokedWhy userAgent network secondFactorAt confirmedAt viewedUserId viewedWhy viewedUntil",
    ),
    erased: "deleted",
  },
  SignIn: { of: own, shown: split("id createdAt userId method outcome userAgent network"), erased: "deleted" },
  AccountToken: {
    of: own,
    shown: split("id userId purpose email createdAt expiresAt usedAt"),
    withheld: { digest: secret },
    erased: "deleted",
  },
  Totp: {
    of: own,
    shown: split("userId confirmedAt createdAt"),
    withheld: { sealed: secret, lastStep: secret },
    erased: "deleted",
  },
  RecoveryCode: { of: own, shown: split("id userId usedAt"), withheld: { digest: secret }, erased: "deleted" },
  Passkey: {
    of: own,
    shown: split("id userId counter transports name createdAt lastUsedAt"),
    withheld: { publicKey: secret },
    erased: "deleted",
  },
  Consent: { of: own, shown: split("id userId kind version givenAt revokedAt"), erased: "deleted" },
  Erasure: { of: own, shown: split("id userId actor kept erasedAt"), erased: { kept: "proof" } },
  CompanyMember: { of: own, shown: split("companyId userId role createdAt"), erased: "deleted" },
  CompanyInvitation: {
    of: `email = $2 or "invitedById" = $1::uuid`,
    shown: split("id companyId email role invitedById createdAt expiresAt acceptedAt revokedAt"),
    withheld: { digest: secret },
    erased: { kept: "company" },
  },
  OwnershipTransfer: {
    of: `"fromUserId" = $1::uuid or "toUserId" = $1::uuid`,
    shown: split("id companyId fromUserId toUserId status openKey createdAt decidedAt"),
    erased: { kept: "company" },
  },
  Subscription: {
    of: own,
    shown: split("id userId companyId planCode status startsAt endsAt note liveKey createdAt"),
    erased: { kept: "books" },
  },
  FavouriteList: { of: own, shown: split("id userId companyId name version createdAt updatedAt"), erased: { kept: "company" } },
  FavouriteItem: {
    of: `"addedById" = $1::uuid`,
    shown: split("listId productId note addedById version createdAt removedAt"),
    erased: { kept: "company" },
  },
  RecentView: { of: own, shown: split("userId productId viewedAt"), erased: "deleted" },
  SavedSearch: { of: own, shown: split("id userId name kind query createdAt"), erased: "deleted" },
  Follow: { of: own, shown: split("userId companyId createdAt"), erased: "deleted" },
  Report: {
    of: own,
    shown: split("id receipt subjectKind subjectId reason text email userId locale status answer createdAt decidedAt"),
    withheld: { decidedBy: "it names a member of the staff" },
    erased: "emptied",
  },
  ProductDraft: { of: own, shown: split("id companyId productId userId fields updatedAt"), erased: "deleted" },
  PurchaseRequest: {
    of: `"buyerId" = $1::uuid`,
    shown: split(
      "id number buyerId companyId status visibility isSealed isBuyerNamed isOpenData title note language categoryId countryCode destinationCode incoterm place currency paymentTerms deliverFrom deliverTo deadlineAt timeZone quoteCap quoteCount weights grade gradeParts reviewReasons sourceText wave nextWaveAt round edition version createdAt updatedAt submittedAt publishedAt closedAt remindedAt openedAt closeReason isDemo mostQuantity",
    ),
    withheld: { words: "made from what is shown, to be found by" },
    erased: { kept: "history" },
  },
  Proforma: {
    of: `"quotationId" in (select q.id from "Quotation" q join "PurchaseRequest" r on r.id = q."requestId"
      where r."buyerId" = $1::uuid and r."companyId" is null)`,
    shown: split("id number quotationId version status content fault tries pdfFileId ublFileId createdAt madeAt"),
    erased: { kept: "contracts" },
  },
  SampleRequest: {
    of: `"buyerId" = $1::uuid`,
    shown: split(
      "id number status buyerId companyId supplierId productId quotationId position title quantity note countryCode price currency courierPayer days terms hasAddress courier trackingNumber verdict verdictText reason liveKey version createdAt updatedAt stateAt remindedAt",
    ),
    erased: { kept: "history" },
  },
  SampleAddress: {
    of: own,
    shown: split("sampleId userId recipient phone street city region postcode countryCode createdAt"),
    erased: "deleted",
  },
  QuotationNote: { of: own, shown: split("id quotationId userId text createdAt"), erased: "deleted" },
  RequestDraft: { of: own, shown: split("requestId userId version values updatedAt"), erased: "deleted" },
  ApiKey: {
    of: own,
    shown: split("id companyId userId name prefix scopes madeById createdAt expiresAt lastUsedOn revokedAt revokedBy"),
    withheld: { digest: secret },
    erased: "deleted",
  },
  WebhookEndpoint: {
    of: own,
    shown: split("id companyId userId url events status previousUntil failingSince disabledAt disabledWhy createdBy createdAt"),
    withheld: { secret, previousSecret: secret },
    erased: "deleted",
  },
  ExportRun: {
    of: own,
    shown: split("id companyId userId what format order status rows fileId createdAt finishedAt"),
    erased: { kept: "log" },
  },
  PrivateFile: {
    of: own,
    shown: split("id name contentType bytes sha256 scan userId companyId createdAt deletedAt"),
    withheld: { key: "where the bytes lie in our store", sealedFor: "under which key they are encrypted" },
    erased: { kept: "company" },
  },
  MailMessage: {
    of: own,
    shown: split("id createdAt kind locale recipient userId subject text sentAt failures"),
    withheld: {
      html: "the same as its text",
      letter: "the same as its text",
      link: secret,
      error: "what a mail server answered us",
    },
    erased: "deleted",
  },
  AuditEntry: {
    of: "actor = $3 or subject = $3",
    shown: split("id createdAt actor onBehalf action subject details"),
    erased: { kept: "log" },
  },
};

/** Columns that name people and are no one person's data: each with what they are instead. */
export const namesInPassing: Readonly<Record<string, string>> = {
  IdentityDispute: "a firm's dispute; the staff that decided",
  CompanyMove: "a firm's history; who acted stands in the person's own lines of the log",
  SubscriptionMove: "a plan's history; as above",
  ProductMove: "a listing's history; as above",
  ProductRevision: "a listing's history; as above",
  RequestMove: "a request's history; as above",
  RequestEdition: "what suppliers were told; as above",
  Quotation: "a firm's offer; as above",
  QuotationVersion: "what a firm has offered; as above",
  QuotationMove: "an offer's history; as above",
  SampleMove: "a sample's history; as above",
  AwardLine: "what a buyer has decided; as above",
  ImportRun: "a firm's work; as above",
  BulkRun: "a firm's work; as above",
  VerificationClaim: "a firm's evidence; as above",
  VerificationMove: "a firm's evidence; as above",
  RegisterNote: "notes of the staff on a public record",
  RegisterClaim: "a firm's claim; as above",
  ReviewTask: "who of the staff has a task in hand",
  Penalty: "points against a firm; the staff that gave them",
  TakeDown: "a listing's case; the staff that decided",
  WatchedWord: "a word list of the staff",
  SearchSynonym: "a word list of the staff",
  SearchPin: "a list of the staff",
  Setting: "a setting of the house; the staff that changed it",
};
