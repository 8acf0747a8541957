/** The worker's entry: the pipeline behind postMessage. */
import type { Request } from "./protocol";
import { serve } from "./serve";

const answer = serve({
  post: (message) => postMessage(message),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: () => performance.now(),
  between: 60,
});

addEventListener("message", (event: MessageEvent<Request>) => {
  void answer(event.data);
});
