/** Items of a CSL-JSON file, by its brackets: values directly in the outermost list, or in the list `items` of the outermost object; else one. */
export function count(text: string): number {
  const isObject = /^\s*\{/.test(text.replace(/^\ufeff/, ""));
  if (isObject && !/^\s*\{\s*"items"\s*:\s*\[/.test(text)) return 1;
  const depthOfItems = isObject ? 2 : 1;
  let depth = 0;
  let items = 0;
  let isExpected = false;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s{}[\],":]+/g)) {
    const isEnd = sign === "}" || sign === "]";
    if (depth === depthOfItems && isExpected && !isEnd && sign !== ",") {
      items++;
      isExpected = false;
    }
    if (sign === "{" || sign === "[") {
      depth++;
      if (depth === depthOfItems && sign === "[") isExpected = true;
    } else if (isEnd) depth--;
    else if (sign === "," && depth === depthOfItems) isExpected = true;
  }
  return items;
}
