/** Orders of nodes: order[k] is the node that stands at the k-th place. */

/** The order in which all keep their numbers. */
export function unchanged(count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let v = 0; v < count; v++) order[v] = v;
  return order;
}

/** Of each node its place in an order of all. */
export function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) places[order[k]!] = k;
  return places;
}
