/** An explanation as JSON: the same spans and steps, for whoever computes with them. */
import { shownInJson } from '../../text/shown.ts';

/** Indented by two, ending in a newline; the keys are in the order in which the explanation was put together. */
export function explanationJson(explanation: object): string {
  return `${shownInJson(JSON.stringify(explanation, null, 2))}\n`;
}
