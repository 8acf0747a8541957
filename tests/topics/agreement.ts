/** The measure of `npm run bench topics`, for tests: 0 by chance, 1 for the same groups. */
export { adjustedMutualInformation as agreement } from "../../scripts/bench/topics/agreement";
