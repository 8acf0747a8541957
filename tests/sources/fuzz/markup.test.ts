/** Readers of XML and HTML against damaged files. */
import { testReadersOf } from "./damage";

testReadersOf("markup");
