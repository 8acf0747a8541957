/** Entries of an RIS file by another way than the reader's: what stands between two `ER` lines is as many entries as it has `TY` lines, and one for fields in front of them. */
export function count(text: string): number {
  return text
    .split(/^[^\S\r\n]{0,3}ER[ \t]{0,4}-.*$/m)
    .flatMap((part) => part.split(/^(?=[^\S\r\n]{0,3}TY[ \t]{0,4}-)/m))
    .filter((part) => /^[^\S\r\n]{0,3}[A-Z][A-Z0-9](?: {2}-|[ \t]{0,4}- )/m.test(part)).length;
}
