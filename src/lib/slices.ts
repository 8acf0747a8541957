/**
 * Lets everything else that waits have its turn (messages, drawing, input) and goes on at once: a message to oneself, for a timer of 0 ms waits
 * at least 4, and a second in a page that is not looked at.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Long work in slices of so many milliseconds, others having their turn between them. */
export async function inSlices<Result>(
  work: Generator<number, Result, void>,
  slice: number,
  now: () => number,
): Promise<Result> {
  let since = now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() - since < slice) continue;
    await letOthersIn();
    since = now();
  }
}
