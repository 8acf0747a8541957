/** An input that cannot be read. The message is one or two sentences for the person holding the file: what was looked for, what to do. */
export class InputError extends Error {
  override readonly name = "InputError";
}
