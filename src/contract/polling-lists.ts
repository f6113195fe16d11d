// Lists of Okta that poll, for documents that do not say so.

/** The query parameters that bound a list, by its path: those with any value, or with one value. */
export const POLLING_LISTS: { readonly [path: string]: { readonly [parameter: string]: string | true } } = {
  "/api/v1/logs": { until: true, sortOrder: "DESCENDING" },
};
