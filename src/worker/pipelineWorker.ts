/** The worker's entry: the pipeline behind postMessage. */
import { letOthersIn } from "../lib/slices";
import type { Answer, Request } from "./protocol";
import { serve } from "./serve";
import { createVectorTable } from "./vectorTable";

const post = (message: Answer, transfer: ArrayBuffer[] = []) => postMessage(message, { transfer });
const table = createVectorTable(post);
const answer = serve({
  post,
  pause: (ms) => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : letOthersIn()),
  now: () => performance.now(),
  between: 60,
  patience: 50,
  vectors: table.vectors,
  fetch: (...question) => fetch(...question),
  answers: async () => (await import("./answerCache")).openAnswerCache(() => Date.now()),
});

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void (data.kind === "vectors" ? table.receive(data.table) : answer(data));
});
