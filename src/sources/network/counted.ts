/** Numbers in sentences: `1 edge stands`, `1,234 edges stand`. */
import { digits } from "../../lib/digits";

export function counted(count: number, one: string, many: string): string {
  return `${digits(count)} ${count === 1 ? one : many}`;
}
