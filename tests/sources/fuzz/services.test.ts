/** Readers of the answers of services against damaged files. */
import { testReadersOf } from "./damage";

testReadersOf("services");
