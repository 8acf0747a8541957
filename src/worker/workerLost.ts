/** The worker has died: of memory that it did not get, or of a mistake. What it was asked for can be asked of a new one. */
export class WorkerLost extends Error {
  /** @param reason what the browser says of it, if anything. */
  constructor(reason = "") {
    super(
      `The background process that makes the map has stopped${reason ? `: ${reason}` : ""}. Try again; if it stops again, there may be too little memory for so many papers.`,
    );
  }
}
