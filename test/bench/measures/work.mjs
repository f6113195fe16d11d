// What the measures have their clients do.

const PAGE = 200;

/** Lists all users, and pauses for so many milliseconds after each page of them: that is the work of the program. */
export async function listAll(client, count, pause = 0, method = (visit) => client.list(visit)) {
  let seen = 0;
  await method(() => {
    seen++;
    return pause > 0 && seen % PAGE === 0 ? new Promise((done) => setTimeout(done, pause)) : undefined;
  });
  if (seen !== count) throw new Error(`${seen} users came, and not ${count}`);
}

/** Reads a user so many times, so many at once. */
export async function getMany(client, calls, atOnce) {
  const worker = async () => {
    for (let call = 0; call < calls / atOnce; call++) await client.user("00u00000000000000000");
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Waits for the beginning of the server's next window. */
export const nextWindow = (seconds) =>
  new Promise((done) => setTimeout(done, seconds * 1000 - (Date.now() % (seconds * 1000))));
