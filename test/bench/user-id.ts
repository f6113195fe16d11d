// Ids of the test server's users: clients know them without listing.

const PREFIX = "00u";

/** The id of the user at a place. */
export const userId = (place: number) => PREFIX + String(place).padStart(17, "0");

/** The position of a user; NaN for an invalid id. */
export const placeOf = (id: string) => (/^00u\d{17}$/.test(id) ? Number(id.slice(PREFIX.length)) : Number.NaN);
