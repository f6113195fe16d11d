// What the clients without a library of Okta's do by hand, all in the same way.

export const TOKEN = "00benchBenchBenchBenchBench";

export const HEADERS = { Accept: "application/json", Authorization: `SSWS ${TOKEN}`, "User-Agent": "bench/1" };

export const userPath = (id) => `/api/v1/users/${id}`;

/** The URL of the next page. */
export const nextOf = (link) => /<([^>]+)>; rel="next"/.exec(link ?? "")?.[1];
