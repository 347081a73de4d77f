/** Instants that are written as one number. */
import { msPerDay } from './local-date.ts';

/** Past these no number is an instant: the years -200000 and 200000, about. */
const greatest = 6.4e15;

/** Seconds or milliseconds (`unit` is how many ms one is) since 1970 UTC, with decimals or not; NaN for another text. */
export function unixInstant(text: string, unit: number): number {
  const parts = /^(-?)(\d{1,16})(?:[.,](\d{1,9}))?$/.exec(text);
  if (parts === null) return Number.NaN;
  const size =
    Number(parts[2]) * unit + Math.floor((Number((parts[3] ?? '').padEnd(9, '0')) * unit) / 1_000_000_000);
  if (size > greatest) return Number.NaN;
  // 0 - 0 is 0, while -0 would be another value than 0.
  return parts[1] === '-' ? 0 - size : size;
}

/** The day numbers of Excel's 1 and of the day that it takes for 29 February 1900, which never was. */
const serialOfUnixEpoch = 25_569;
const neverWas = 60;
const lastSerial = 2_958_465;

/**
 * The local time of a date of Excel's 1900 system as a number of days, with a decimal point or comma: `42429.05278`. To
 * the second, which is as exact as the five decimals that Excel shows. 60 is a day that never was; below 1 it is a time
 * of day without date. NaN for those, and for any other text.
 */
export function excelLocal(text: string): number {
  const parts = /^(\d{1,7})(?:[.,](\d{1,15}))?$/.exec(text);
  if (parts === null) return Number.NaN;
  const serial = Number(parts[1]);
  if (serial < 1 || serial === neverWas || serial > lastSerial) return Number.NaN;
  const day = serial - serialOfUnixEpoch + (serial < neverWas ? 1 : 0);
  return day * msPerDay + Math.round(Number(`0.${parts[2] ?? '0'}`) * 86_400) * 1000;
}
