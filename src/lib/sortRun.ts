/** Sorting a part of two columns that belong together, in place, without objects: quicksort, and insertion for short runs. */

const SHORT = 16;

/** The places from … to − 1 in order of weight, highest first, of equals the lower item first. No item is there twice. */
export function sortRun(weights: Float64Array, items: Uint32Array, from: number, to: number): void {
  let low = from;
  let high = to - 1;
  while (high - low >= SHORT) {
    const middle = (low + high) >> 1;
    const pivot = weights[middle]!;
    const pivotItem = items[middle]!;
    let a = low;
    let b = high;
    while (a <= b) {
      while (weights[a]! > pivot || (weights[a] === pivot && items[a]! < pivotItem)) a++;
      while (weights[b]! < pivot || (weights[b] === pivot && items[b]! > pivotItem)) b--;
      if (a > b) break;
      const weight = weights[a]!;
      const item = items[a]!;
      weights[a] = weights[b]!;
      items[a++] = items[b]!;
      weights[b] = weight;
      items[b--] = item;
    }
    // The shorter part by a call, the longer one by this loop: calls never nest deeply.
    if (b - low < high - a) {
      sortRun(weights, items, low, b + 1);
      low = a;
    } else {
      sortRun(weights, items, a, high + 1);
      high = b;
    }
  }
  for (let place = low + 1; place <= high; place++) {
    const weight = weights[place]!;
    const item = items[place]!;
    let at = place;
    while (at > low && (weights[at - 1]! < weight || (weights[at - 1] === weight && items[at - 1]! > item))) {
      weights[at] = weights[at - 1]!;
      items[at] = items[at - 1]!;
      at--;
    }
    weights[at] = weight;
    items[at] = item;
  }
}
