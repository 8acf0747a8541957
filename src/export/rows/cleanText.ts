/** Foreign text → text that every reader of UTF-8 takes: what is no character at all becomes U+FFFD. Line breaks and tabs stay. */

const NO_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function cleanText(text: string): string {
  return text.replace(NO_CHARACTERS, "\ufffd");
}
