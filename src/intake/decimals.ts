/** Numbers as exports and spreadsheets write them. Ids are no numbers: nobody reads them with this. */

/** Which sign comes before the decimals; `either`: the text itself has to tell. */
export type DecimalMark = 'point' | 'comma' | 'either';

const SPACES = /^([+-]?\d{1,3}(?:[ \u00a0\u202f']\d{3})+)((?:[.,]\d+)?)$/;

/**
 * The number that a text is, NaN when it is none or could be two: `1234,5` `1.234,50` `1,234.50` `1 234,5` `-0.25` `12`.
 * Thousands are grouped by three, all of them, or not at all: `3,87,16,91,111` is a decimal that a spreadsheet regrouped,
 * and what it was cannot be told. With `either`, one sign before exactly three digits (`1,234`) can be both, and is
 * neither; except after a zero (`0,125`).
 */
export function readDecimal(text: string, mark: DecimalMark = 'either'): number {
  const spaced = SPACES.exec(text.trim());
  const plain = spaced === null ? text.trim() : spaced[1]!.replace(/[^\d+-]/g, '') + spaced[2]!;
  if (!/^[+-]?\d[\d.,]*$/.test(plain)) return Number.NaN;
  const sign = mark === 'either' ? signOf(plain, spaced !== null) : mark === 'comma' ? ',' : '.';
  if (sign === null) return Number.NaN;
  const [whole, decimals, ...more] = plain.split(sign) as [string, ...string[]];
  const digits = ungrouped(whole, sign === ',' ? '.' : ',');
  if (digits === null || more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals)))
    return Number.NaN;
  return Number(decimals === undefined ? digits : `${digits}.${decimals}`);
}

/** The decimal sign that the text itself gives away; null when it could be either. */
function signOf(text: string, grouped: boolean): '.' | ',' | null {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const last = Math.max(point, comma);
  if (last < 0) return '.';
  const [sign, other] = point >= 0 ? (['.', ','] as const) : ([',', '.'] as const);
  if (text.indexOf(sign) !== last) return other; // twice the same: groups
  const open = text.length - last === 4 && !grouped && /^[+-]?[1-9]\d{0,2}$/.test(text.slice(0, last));
  return open ? null : sign;
}

/** The digits of a whole number without the sign between its groups of three; null when they are other groups. */
function ungrouped(text: string, sign: '.' | ','): string | null {
  const [first, ...groups] = text.split(sign) as [string, ...string[]];
  if (groups.length === 0) return first;
  if (!/^[+-]?\d{1,3}$/.test(first) || groups.some((group) => !/^\d{3}$/.test(group))) return null;
  return first + groups.join('');
}
