/** Where a file breaks off → whether the text before the break would pass for another id, year, number or address than it is the beginning of. */
export function mayBeHalfId(text: string): boolean {
  const said = text.trim();
  return /[\d/]/.test(said) && !/\s/.test(said);
}
