/** Starts the worker. Its own file because only a bundler understands the import. */
import PipelineWorker from "./pipelineWorker?worker";

export function startWorker(): Worker {
  return new PipelineWorker();
}
