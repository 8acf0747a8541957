/** The worker's entry: the pipeline behind postMessage. */
import type { Answer, Request } from "./protocol";
import { serve } from "./serve";
import { createVectorTable } from "./vectorTable";

const post = (message: Answer) => postMessage(message);
const table = createVectorTable(post);
const answer = serve({
  post,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => performance.now(),
  between: 60,
  vectors: table.vectors,
  fetch: (...question) => fetch(...question),
  answers: async () => (await import("./answerCache")).openAnswerCache(() => Date.now()),
});

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void (data.kind === "vectors" ? table.receive(data.table) : answer(data));
});
