/** Dragging topics and papers: what the pointer says meanwhile, and what letting go does. */
export { carriedOnMap } from "./carriedOnMap";
export { startLegendDrag } from "./legendDrag";
export { mergeTopics, movePaper, placePaper, placeTopic } from "./topicEdits";
