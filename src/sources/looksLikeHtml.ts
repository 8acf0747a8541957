/** Is a text html? Its own file, so that a plain text can be told from a web page without loading the reader of web pages. */

/** True for a text that opens as web pages and clipboard pieces do. */
export function looksLikeHtml(text: string): boolean {
  return OPENING.test(text.slice(0, 4000));
}

const OPENING =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--[^>]{0,2000}-->\s*|Version:[\d.]+\s[\s\S]{0,1000}?(?=<))*<(?:!doctype html|(?:html|head|meta|body|main|div|section|article|h[1-6]|p|ul|ol|li|span|a|table)(?:[\s>]|$))/i;
