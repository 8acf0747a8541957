/** Readers of libraries in XML and of pages in HTML against damaged files. */
import { testReadersOf } from "./damage";

testReadersOf("markup");
