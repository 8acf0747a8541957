/** A worker without a thread: the same messages, cloned as a real one clones them. */
import type { WorkerLike } from "../../src/worker/client";
import type { Answer } from "../../src/worker/protocol";
import { serve } from "../../src/worker/serve";

export function inProcessWorker(): WorkerLike & { fail(message: string): void } {
  const onMessage: ((event: { data: Answer }) => void)[] = [];
  const onError: ((event: { message?: string }) => void)[] = [];
  let alive = true;
  const receive = serve(
    (answer) => {
      const data = structuredClone(answer);
      queueMicrotask(
        () =>
          alive &&
          onMessage.forEach((listener) => {
            listener({ data });
          }),
      );
    },
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
  return {
    postMessage(message) {
      const request = structuredClone(message);
      setTimeout(() => alive && void receive(request), 0);
    },
    addEventListener(type: string, listener: never) {
      (type === "message" ? onMessage : onError).push(listener);
    },
    terminate() {
      alive = false;
    },
    fail(message) {
      for (const listener of onError) listener({ message });
    },
  };
}
