/** `npm run kernels`: kernels.wat → src/lib/simd/kernelBytes.ts. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { kernelFile } from "./kernelFile";

writeFileSync(join(import.meta.dirname, "../../src/lib/simd/kernelBytes.ts"), await kernelFile());
