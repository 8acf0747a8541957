/** The topic methods, the default first. To add one: a file here, a line below; tests/contracts/topics.test.ts then covers it. */
import type { TopicMethod } from "../model/plugins";
import { consensus } from "./consensus";

export const topicMethods: readonly TopicMethod[] = [consensus];
