/** An input that cannot be read. The message is one or two sentences for the person holding the file: what was looked for, what to do. */
import type { TableColumns } from "./bibliography";

export class InputError extends Error {
  override readonly name = "InputError";
  /** Of a table in which no title was found: its columns, for the user to say which is which. */
  readonly columns?: TableColumns;

  constructor(message: string, columns?: TableColumns) {
    super(message);
    if (columns) this.columns = columns;
  }
}
