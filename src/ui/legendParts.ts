/** Parts of the legend that come after the first map. */
export { CountSlider } from "./CountSlider";
export { Remarks } from "./Remarks";
export { StarredRow } from "./StarredRow";
