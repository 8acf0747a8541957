/** Readers of lists of references against damaged files. */
import { testReadersOf } from "./damage";

testReadersOf("references");
