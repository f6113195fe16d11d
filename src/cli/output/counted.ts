// A number with its noun.

/** Returns `1 user`, or `5 users`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
