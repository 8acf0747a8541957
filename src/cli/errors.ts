/** What the command says when it cannot go on. Messages are sentences for the person at the terminal. */

/** The command line makes no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file cannot be read or written: exit code 1. */
export class FileError extends Error {
  override readonly name = "FileError";
}

const REASONS = new Map([
  ["ENOENT", "there is no such file or folder"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is not a folder"],
  ["EACCES", "permission was denied"],
  ["EPERM", "permission was denied"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["ENAMETOOLONG", "its name is too long"],
  ["ELOOP", "its links lead in a circle"],
  ["EMFILE", "too many files are open"],
  ["ERR_FS_FILE_TOO_LARGE", "it is larger than 2 GB"],
  ["ERR_INVALID_ARG_VALUE", "its name cannot be a file name"],
]);

/** Why the system refused, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return (code && REASONS.get(code)) ?? (error instanceof Error ? error.message : String(error));
}

/** The system's code of an error, for instance `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
