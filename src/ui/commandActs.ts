/** What commands do that the first map does not wait for. */
export { showStarred } from "./starred";
export { releasePins } from "./topicEdits";
