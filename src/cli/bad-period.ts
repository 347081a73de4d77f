import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';

/** That a text is no period, and which it probably is: `2025Q2`, `Q2 2025`, `K2-2025`, `2025-2`, `07-2025`. */
export function badPeriod(text: string): Diagnostic {
  const meant = meantBy(text.trim());
  if (meant === null) return diagnostic('bad-period', null, { text });
  return diagnostic('period-meant', null, { text, meant });
}

function meantBy(text: string): string | null {
  const quarter =
    /^(?<year>\d{4})\W?[qk](?<number>[1-4])$/i.exec(text) ??
    /^[qk](?<number>[1-4])\W?(?<year>\d{4})$/i.exec(text);
  if (quarter !== null) return `${quarter.groups!.year}-Q${quarter.groups!.number}`;
  const month =
    /^(?<year>\d{4})\W?(?<number>\d{1,2})$/.exec(text) ?? /^(?<number>\d{1,2})\W(?<year>\d{4})$/.exec(text);
  if (month === null) return null;
  const { year, number } = month.groups!;
  return Number(number) >= 1 && Number(number) <= 12 ? `${year}-${number!.padStart(2, '0')}` : null;
}
