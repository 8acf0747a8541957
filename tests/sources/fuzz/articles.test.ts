/** Readers of articles in XML, the slowest, against damaged files. */
import { testReadersOf } from "./damage";

testReadersOf("articles");
