/** Text inside XML and HTML: markup becomes text, and what XML 1.0 cannot hold becomes visible. */
import { shown } from './shown.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\uFFFE': '\\ufffe',
  '\uFFFF': '\\uffff',
};

/** For element content and for attributes in double quotes. Control and direction characters are shown, never acted on. */
export function xmlText(text: string): string {
  return shown(text).replace(/[&<>"'\uFFFE\uFFFF]/g, (sign) => ESCAPES[sign]!);
}
