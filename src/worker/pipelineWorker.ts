/** The worker's entry: the pipeline behind postMessage. */
import type { Request } from "./protocol";
import { serve } from "./serve";

const answer = serve(
  (message) => postMessage(message),
  (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
);

addEventListener("message", (event: MessageEvent<Request>) => {
  void answer(event.data);
});
