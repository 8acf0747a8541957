/** Dates as sources write them → ISO 8601, as exact as the source is. */

/** `2026`, `2026-05`, `2026-05-29`, with or without a time behind; null if it is no date of the calendar. */
export function isoDate(text: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, year, month, day] = match;
  if (month === undefined) return year!;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${month}`;
  const isDay = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return isDay ? `${year}-${month}-${day}` : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
