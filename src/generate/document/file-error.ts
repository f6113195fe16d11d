// Why a file cannot be read or written.

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  ENOSPC: "no space left on the disk",
  EROFS: "the file system is read-only",
};

/** Why a file cannot be read or written, or a URL cannot be fetched, in one line. */
export function describeFileError(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`;
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause ? `${cause.code}` : "";
  return FILE_ERRORS[code] ?? (code || (cause.message.split("\n")[0] ?? ""));
}
