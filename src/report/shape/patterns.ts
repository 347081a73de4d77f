/** How the texts of a result are written, for the check and for the JSON Schema alike. */
export const PATTERNS = {
  instant:
    '^(\\d{4}|[+-]\\d{6})-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?(Z|[+-]\\d\\d:\\d\\d(:\\d\\d)?)$',
  date: '^\\d{4}-\\d\\d-\\d\\d$',
  share: '^(0(\\.\\d+)?|1)$',
  decimal: '^-?\\d+(\\.\\d+)?$',
} as const;
