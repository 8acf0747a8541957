/** All other readers against damaged files. */
import { testReadersOf } from "./damage";

testReadersOf("others");
