/** The names of weekdays in a policy, English and Dutch, short and in full. */

const names: readonly (readonly string[])[] = [
  ['mon', 'monday', 'ma', 'maandag'],
  ['tue', 'tuesday', 'di', 'dinsdag'],
  ['wed', 'wednesday', 'wo', 'woensdag'],
  ['thu', 'thursday', 'do', 'donderdag'],
  ['fri', 'friday', 'vr', 'vrijdag'],
  ['sat', 'saturday', 'za', 'zaterdag'],
  ['sun', 'sunday', 'zo', 'zondag'],
];

/**
 * The weekdays (0 is Monday) of `mon`, `mon-fri`, `sat,sun`, `fri-mon`, `ma t/m vr`, `za en zo`, each once. What is
 * not a day is reported as it was written, and left out.
 */
export function readDays(text: string, unknown: (written: string) => void): number[] {
  const weekdays = new Set<number>();
  // White space is made single first: the patterns below would go over a long stretch of it again and again.
  for (const part of text.replace(/\s+/g, ' ').split(/\s*[,;&+]\s*|\s+(?:and|en)\s+/i)) {
    const ends = part.trim().split(/\s*[-–]\s*|\s+(?:t\/m|tot en met|to|through)\s+/i);
    const days = ends.map(weekdayNamed);
    if (ends.length > 2 || days.includes(-1)) unknown(part.trim());
    else for (const day of daysFrom(days[0]!, days.at(-1)!)) weekdays.add(day);
  }
  return [...weekdays].sort((a, b) => a - b);
}

function weekdayNamed(name: string): number {
  return names.findIndex((each) => each.includes(name.trim().toLowerCase()));
}

/** Round the end of the week where it has to: `fri-mon`. */
function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
}
