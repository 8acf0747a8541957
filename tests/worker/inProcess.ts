/** A worker without a thread: the same messages, cloned as a real one clones them. */
import type { AnswerCache } from "../../src/model/online";
import type { WorkerLike } from "../../src/worker/client";
import type { Answer, Request } from "../../src/worker/protocol";
import { serve } from "../../src/worker/serve";
import type { Thread } from "../../src/worker/thread";
import { onThisMachine } from "../online/wire";

/**
 * @param between as in `Thread`; 0 sends every step. @param vectors as in `Thread`; none where absent.
 * @param answers what it keeps of services; null: nothing.
 */
export function inProcessWorker(
  between = 0,
  vectors: Thread["vectors"] = async () => null,
  answers: AnswerCache | null = null,
): WorkerLike & { readonly asked: readonly Request[]; fail(message: string): void } {
  const asked: Request[] = [];
  const onMessage: ((event: { data: Answer }) => void)[] = [];
  const onError: ((event: { message?: string }) => void)[] = [];
  let alive = true;
  const receive = serve({
    post(answer, transfer = []) {
      const data = structuredClone(answer, { transfer });
      queueMicrotask(() => {
        if (alive) for (const listener of onMessage) listener({ data });
      });
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
    between,
    patience: 0,
    vectors,
    fetch: (...question) => onThisMachine(...question),
    answers: async () => answers,
  });
  return {
    asked,
    postMessage(message) {
      const request = structuredClone(message);
      asked.push(request);
      if (request.kind === "vectors") throw new Error("nobody has asked for the table");
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
