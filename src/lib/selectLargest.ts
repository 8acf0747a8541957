/** The largest few of a run of numbers to its front, in place and in no order: quickselect (Hoare, Algorithm 65: Find, 1961). */

/** keys[first] … keys[first + wanted − 1] become the largest of keys[first] … keys[first + count − 1]. */
export function selectLargest(keys: Float64Array, first: number, count: number, wanted: number): void {
  if (wanted <= 0 || wanted >= count) return;
  const place = first + wanted - 1;
  let low = first;
  let high = first + count - 1;
  // What is before `low` is no smaller than the rest, what is after `high` no larger: the wanted place is between them.
  while (low < high) {
    const pivot = keys[(low + high) >> 1]!;
    let a = low;
    let b = high;
    while (a <= b) {
      while (keys[a]! > pivot) a++;
      while (keys[b]! < pivot) b--;
      if (a > b) break;
      const key = keys[a]!;
      keys[a++] = keys[b]!;
      keys[b--] = key;
    }
    if (place <= b) high = b;
    else if (place >= a) low = a;
    else return;
  }
}
