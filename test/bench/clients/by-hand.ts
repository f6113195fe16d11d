// What a program without a library for Okta writes itself; every such client here does it in the same way.

export const TOKEN = "00benchBenchBenchBenchBench";

export const HEADERS = { Accept: "application/json", Authorization: `SSWS ${TOKEN}`, "User-Agent": "bench/1" };

/** A user of Okta's, as a program without the package's types declares it. */
export interface User {
  id: string;
}

export const userPath = (id: string) => `/api/v1/users/${id}`;

/** The URL of the next page, from a `Link` header. */
export const nextUrl = (link: string | null) => /<([^>]+)>; rel="next"/.exec(link ?? "")?.[1];
