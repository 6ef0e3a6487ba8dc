import { env } from "./env.ts";

type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== "",
  );
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** Every address of the site, in one place. All are paths; `absolute` puts the configured origin before them. */
export const urls = {
  home: (locale: string) => `/${locale}`,
  products: (locale: string, query?: Query) => withQuery(`/${locale}/products`, query),
  product: (locale: string, slug: string) => `/${locale}/products/${encodeURIComponent(slug)}`,
  suppliers: (locale: string, query?: Query) => withQuery(`/${locale}/suppliers`, query),
  supplier: (locale: string, slug: string, query?: Query) => withQuery(`/${locale}/suppliers/${encodeURIComponent(slug)}`, query),
  categories: (locale: string) => `/${locale}/categories`,
  category: (locale: string, slug: string) => `/${locale}/categories/${encodeURIComponent(slug)}`,
  register: (locale: string, query?: Query) => withQuery(`/${locale}/register`, query),
  registerEntry: (locale: string, number: string) => `/${locale}/register/${encodeURIComponent(number)}`,
  requests: (locale: string, query?: Query) => withQuery(`/${locale}/requests`, query),
  request: (locale: string, number: string) => `/${locale}/requests/${encodeURIComponent(number)}`,
  requestFeed: (locale: string) => `/${locale}/requests/feed.xml`,
  /** How purchase requests reach suppliers: the rules in full. */
  fairness: (locale: string) => `/${locale}/fairness`,
  /** Open data of purchase requests (OCDS). */
  openData: {
    releases: (query?: Query) => withQuery("/api/v1/ocds/releases", query),
    release: (releaseId: string) => `/api/v1/ocds/releases/${encodeURIComponent(releaseId)}`,
    record: (ocid: string) => `/api/v1/ocds/records/${encodeURIComponent(ocid)}`,
    month: (month: string) => `/api/v1/ocds/packages/${month}`,
  },
  developers: (locale: string) => `/${locale}/developers`,
  report: (locale: string, subject: { product?: string; supplier?: string }) => withQuery(`/${locale}/reports/new`, subject),
  reportReceipt: (locale: string, receipt: string) => `/${locale}/reports/${encodeURIComponent(receipt)}`,
  feed: (locale: string) => `/${locale}/feed.xml`,
  account: {
    home: (locale: string) => `/${locale}/account`,
    /** Leads to the desk that fits: supplier's, buyer's or organizer's. */
    desk: (locale: string) => `/${locale}/account/desk`,
    signIn: (locale: string, next?: string) => withQuery(`/${locale}/account/sign-in`, { next }),
    signUp: (locale: string, next?: string) => withQuery(`/${locale}/account/sign-up`, { next }),
    signUpAs: (locale: string, as: string, next?: string) => withQuery(`/${locale}/account/sign-up`, { as, next }),
    /** After a right password: `step` shows that it was. */
    secondFactor: (locale: string, step: string, next?: string) => withQuery(`/${locale}/account/second-factor`, { step, next }),
    authenticator: (locale: string) => `/${locale}/account/security/authenticator`,
    security: (locale: string) => `/${locale}/account/security`,
    sessions: (locale: string) => `/${locale}/account/sessions`,
    /** Keys of the API and endpoints that are told what happens; `for` is a firm. */
    connections: (locale: string, query?: Query) => withQuery(`/${locale}/account/connections`, query),
    connection: (locale: string, endpointId: string, query?: Query) =>
      withQuery(`/${locale}/account/connections/${endpointId}`, query),
    companies: (locale: string, query?: Query) => withQuery(`/${locale}/account/companies`, query),
    privacy: (locale: string) => `/${locale}/account/privacy`,
    newCompany: (locale: string) => `/${locale}/account/companies/new`,
    invitation: (locale: string, token: string) => withQuery(`/${locale}/account/invitation`, { token }),
    personalData: (locale: string) => `/${locale}/account/privacy/export`,
    erase: (locale: string) => `/${locale}/account/privacy/erase`,
    erased: (locale: string) => `/${locale}/account/erased`,
    signIns: (locale: string, page?: number) => withQuery(`/${locale}/account/sign-ins`, { page }),
    email: (locale: string) => `/${locale}/account/email`,
    confirmEmail: (locale: string, token: string) => withQuery(`/${locale}/account/email/confirm`, { token }),
    checkMail: (locale: string, next?: string) => withQuery(`/${locale}/account/check-mail`, { next }),
    verify: (locale: string, token: string, next?: string) => withQuery(`/${locale}/account/verify`, { token, next }),
    forgot: (locale: string) => `/${locale}/account/forgot`,
    reset: (locale: string, token: string) => withQuery(`/${locale}/account/reset`, { token }),
    terms: (locale: string) => `/${locale}/account/terms`,
    privacyNotice: (locale: string) => `/${locale}/account/privacy-notice`,
  },
  /** The supplier's desk. */
  selling: {
    home: (locale: string) => `/${locale}/supplier`,
    figures: (locale: string) => `/${locale}/supplier/figures`,
    quotations: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/quotations`, query),
    quotation: (locale: string, quotationId: string, query?: Query) =>
      withQuery(`/${locale}/supplier/quotations/${quotationId}`, query),
    proforma: (locale: string, quotationId: string, query?: Query) =>
      withQuery(`/${locale}/supplier/quotations/${quotationId}/proforma`, query),
    quotationForm: (locale: string, quotationId: string) => `/${locale}/supplier/quotations/${quotationId}/edit`,
    samples: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/samples`, query),
    sample: (locale: string, sampleId: string, query?: Query) => withQuery(`/${locale}/supplier/samples/${sampleId}`, query),
    requests: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/requests`, query),
    request: (locale: string, requestId: string, query?: Query) => withQuery(`/${locale}/supplier/requests/${requestId}`, query),
    quote: (locale: string, requestId: string) => `/${locale}/supplier/requests/${requestId}/quote`,
    company: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/company`, query),
    evidence: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/evidence`, query),
    domainCheck: (locale: string, token: string) => withQuery(`/${locale}/supplier/evidence/domain`, { token }),
    register: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/register`, query),
    people: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/people`, query),
    plan: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/plan`, query),
    notices: (locale: string) => `/${locale}/supplier/notices`,
    listings: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/listings`, query),
    newListing: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/listings/new`, query),
    listing: (locale: string, productId: string, query?: Query) => withQuery(`/${locale}/supplier/listings/${productId}`, query),
    bulkRun: (locale: string, runId: string) => `/${locale}/supplier/listings/bulk/${runId}`,
    exports: (locale: string) => `/${locale}/supplier/exports`,
    exportFile: (locale: string, exportId: string) => `/${locale}/supplier/exports/${exportId}`,
    imports: (locale: string, query?: Query) => withQuery(`/${locale}/supplier/imports`, query),
    importRun: (locale: string, importId: string, query?: Query) => withQuery(`/${locale}/supplier/imports/${importId}`, query),
    importTemplate: (locale: string) => `/${locale}/supplier/imports/template`,
    /** The rows that an import rejected, as a file. */
    importRejected: (locale: string, importId: string) => `/${locale}/supplier/imports/${importId}/rejected`,
  },
  /** The buyer's desk. */
  buying: {
    home: (locale: string) => `/${locale}/buyer`,
    favourites: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/favourites`, query),
    /** Without a product the address of a form that asks for one. */
    keep: (locale: string, product?: string) => withQuery(`/${locale}/buyer/favourites/add`, { product }),
    list: (locale: string, listId: string, query?: Query) => withQuery(`/${locale}/buyer/favourites/${listId}`, query),
    compare: (locale: string, listId: string) => `/${locale}/buyer/favourites/${listId}/compare`,
    listFile: (locale: string, listId: string) => `/${locale}/buyer/favourites/${listId}/export`,
    recent: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/recent`, query),
    searches: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/searches`, query),
    /** `search` are the parameters of a results page. */
    saveSearch: (locale: string, kind: "products" | "suppliers", search: URLSearchParams) =>
      `/${locale}/buyer/searches/add?${new URLSearchParams([["kind", kind], ...search])}`,
    following: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/following`, query),
    follow: (locale: string, company?: string) => withQuery(`/${locale}/buyer/following/add`, { company }),
    samples: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/samples`, query),
    sample: (locale: string, sampleId: string, query?: Query) => withQuery(`/${locale}/buyer/samples/${sampleId}`, query),
    /** A form that asks for a sample of a listing, or of a line of an offer. */
    newSample: (locale: string, about?: { product?: string; quotation?: string; line?: number }) =>
      withQuery(`/${locale}/buyer/samples/new`, about),
    requests: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/requests`, query),
    newRequest: (locale: string, query?: Query) => withQuery(`/${locale}/buyer/requests/new`, query),
    requestForm: (locale: string, requestId: string, query?: Query) =>
      withQuery(`/${locale}/buyer/requests/${requestId}/edit`, query),
    request: (locale: string, requestId: string, query?: Query) => withQuery(`/${locale}/buyer/requests/${requestId}`, query),
    offers: (locale: string, requestId: string, query?: Query) =>
      withQuery(`/${locale}/buyer/requests/${requestId}/offers`, query),
    offersFile: (locale: string, requestId: string, query?: Query) =>
      withQuery(`/${locale}/buyer/requests/${requestId}/offers/export`, query),
    offer: (locale: string, requestId: string, quotationId: string) =>
      `/${locale}/buyer/requests/${requestId}/offers/${quotationId}`,
    proforma: (locale: string, requestId: string, quotationId: string, query?: Query) =>
      withQuery(`/${locale}/buyer/requests/${requestId}/offers/${quotationId}/proforma`, query),
    award: (locale: string, requestId: string) => `/${locale}/buyer/requests/${requestId}/award`,
  },
  admin: {
    home: (locale: string) => `/${locale}/admin`,
    queue: (locale: string, query?: Query) => withQuery(`/${locale}/admin/queue`, query),
    reviewTask: (locale: string, taskId: string, query?: Query) => withQuery(`/${locale}/admin/queue/${taskId}`, query),
    rule: (locale: string, ruleId: string) => `/${locale}/admin/rules/${ruleId}`,
    /** A place of the organizer's desk: queue, members, firms … */
    part: (locale: string, part: string, query?: Query) => withQuery(`/${locale}/admin/${part}`, query),
  },
  /** What the API says of one thing, to whoever has a key for it. */
  api: {
    request: (requestId: string) => `/api/v1/requests/${requestId}`,
    opportunity: (requestId: string) => `/api/v1/opportunities/${requestId}`,
    quotation: (quotationId: string) => `/api/v1/quotations/${quotationId}`,
  },
  privateFile: (token: string) => `/api/files/${token}`,
  share: (slug: string) => `/media/share/${encodeURIComponent(slug)}.jpg`,
  challenge: "/api/challenge",
  suggest: "/api/v1/suggest",
  /** What the islands of public pages ask of and say to the signed-in reader's own corner. */
  mine: { marks: "/api/me/marks", favourites: "/api/me/favourites", follows: "/api/me/follows", views: "/api/me/views" },
  placeholder: (root: string) => `/placeholders.svg#${root}`,
  picture: (key: string, width: number, format: string) => `/media/${key}/${width}.${format}`,
};

/** The address as others must write it: only ever of the configured origin, never of a request's headers. */
export const absolute = (path: string): string => new URL(path, env.PUBLIC_URL ?? "http://localhost:3000").toString();

/** The widths in which pictures are kept. */
export const pictureWidths = [160, 320, 640, 1280] as const;

/** Those of `pictureWidths` that an original of this width fills, and at least the smallest; all where it is unknown. */
export const widthsOf = (original: number | null): readonly number[] =>
  pictureWidths.filter((width) => original === null || width <= Math.max(original, pictureWidths[0]));
