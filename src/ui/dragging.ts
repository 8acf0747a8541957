/** Dragging topics and papers: what the pointer says meanwhile, and what letting go does. */
export { carriedOnMap } from "./carriedOnMap";
export { startLegendDrag } from "./legendDrag";
export { mergeTopics, movePaper } from "./topicEdits";
