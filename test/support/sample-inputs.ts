/** The five samples as their `audit.yaml` asks for them, to be audited without a disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Question } from './audit-of.ts';

const text = (sample: string, file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../samples/${sample}/${file}`, import.meta.url)), 'utf8');

const FILES = {
  tickets: ['tickets.csv'],
  events: ['events.csv'],
  maintenance: ['maintenance.csv'],
  register: ['register.csv'],
  measurements: ['measurements.csv'],
  probes: ['probes.csv', 'probes-registratiesysteem.csv', 'probes-portaal.csv'],
};

const ASKED: Readonly<Record<string, Pick<Question, 'period' | 'variant' | 'parameters'>>> = {
  asperion: { period: '2025-Q4' },
  'maatwerk-online': {
    period: '2025-Q4',
    variant: 'office',
    parameters: {
      plugin_updates: 'ja',
      web_vitals: 'ja',
      web_vitals_lcp: '2.5',
      web_vitals_inp: '200',
      web_vitals_cls: '0.1',
    },
  },
  'midden-groningen': { period: '2025-Q2', parameters: { performance: '1 second' } },
  stratech: { period: '2025-Q1', parameters: { availability_hours: 'mon-fri 08:00-18:00' } },
  whitevision: { period: '2025-Q3' },
};

export const SAMPLES = Object.keys(ASKED);

/** All that the sample has. */
export function sampleQuestion(sample: string): Question {
  const here = readdirSync(fileURLToPath(new URL(`../../samples/${sample}/`, import.meta.url)));
  const inputs = Object.entries(FILES).flatMap(([role, files]) => {
    const given = files.filter((file) => here.includes(file));
    return given.length === 0 ? [] : [[role, given.map((file) => text(sample, file))] as const];
  });
  return { policy: sample, ...ASKED[sample]!, inputs: Object.fromEntries(inputs) };
}
