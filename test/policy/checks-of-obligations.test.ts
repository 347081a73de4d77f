import { describe, expect, it } from 'vitest';
import { found, small } from './inline.ts';

const rule = (keys: string, sections = {}) =>
  found(small({ rules: `rules:\n  r: { clause: "1", ${keys} }`, ...sections })).map(
    (line) => line.split(':')[0]!,
  );
const recurrence = (keys: string) => rule(`measure: recurrence, of: backup, ${keys}`);
const sequence = (keys: string) => rule(`measure: sequence, of: meeting, ${keys}`);
const span = (keys: string) => rule(`measure: span, of: restore, ${keys}`);
const measurement = (keys: string) => rule(`measure: measurement, ${keys}`);

describe('a recurring obligation', () => {
  it.each([
    'every: 24 clock hours',
    'at_least: 1, per: month',
    'at_most: 4, per: year',
    'at_least: 1, at_most: 4, per: year',
  ])('is in order: %s', (keys) => expect(recurrence(keys)).toEqual([]));

  it.each([
    ['title: x', 'recurrence-one-of'],
    ['every: 24 clock hours, at_least: 1, per: month', 'recurrence-one-of'],
    ['every: 24 clock hours, per: month', 'recurrence-one-of'],
    ['at_least: 1', 'recurrence-per'],
    ['per: month', 'recurrence-per'],
    ['at_most: 1, per: month, in_the: 1 month', 'in-the-unclear'],
    ['at_least: 1, per: agreement, in_the: 1 month', 'in-the-unclear'],
  ])('is not: %s', (keys, code) => {
    expect(recurrence(keys)).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });
});

describe('a sequence', () => {
  it.each([
    'followed_by: minutes, within: 1 week',
    'preceded_by: notice',
    'preceded_by: notice, at_least: 1 week',
  ])('is in order: %s', (keys) => expect(sequence(keys)).toEqual([]));

  it.each([
    ['title: x', 'sequence-one-of'],
    ['followed_by: a, within: 1 week, preceded_by: b', 'sequence-one-of'],
    ['followed_by: a', 'sequence-time'],
    ['followed_by: a, within: 1 week, at_least: 1 week', 'sequence-time'],
    ['preceded_by: a, within: 1 week', 'sequence-time'],
    ['preceded_by: { same_row: announced_at }', 'unknown-column'],
    ['preceded_by: a, at_least: "12:00 next working day", calendar: office', 'target-out-of-place'],
  ])('is not: %s', (keys, code) => {
    expect(sequence(keys)).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });
});

describe('a span', () => {
  it('asks something', () => {
    expect(span('title: x')).toEqual([expect.stringMatching(/^span-without-limit /)]);
    expect(span('outside: office')).toEqual([]);
  });
});

describe('times of obligations', () => {
  it.each([
    ['at_most: 4 hours', 'target-without-calendar'],
    ['at_most: { earliest: [1 week, 2 working days] }', 'target-without-calendar'],
    ['at_most: none', 'target-out-of-place'],
    ['at_most: next release', 'target-out-of-place'],
    ['at_most: before closed', 'target-out-of-place'],
  ])('%s', (keys, code) => {
    expect(span(keys)).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });

  it('hours need a calendar that opens, working days a definition', () => {
    const calendars = 'calendars: { office: { hours: closed } }';
    const keys = 'measure: span, of: restore, calendar: office, at_most: 2 working days';
    expect(rule(keys, { calendars })).toEqual([expect.stringMatching(/^unreachable-target /)]);
    expect(rule(keys, { working_day: '' })).toEqual([expect.stringMatching(/^working-day-undefined /)]);
  });
});

describe('measurements', () => {
  it.each([
    'metrics: { LCP: {} }',
    'no_worse: true, metrics: { LCP: { at_most: 2.5 } }',
    'no_worse: true, metrics: { LCP: { better: lower } }',
  ])('are in order: %s', (keys) => expect(measurement(keys)).toEqual([]));

  it.each([
    ['metrics: {}', 'empty-list'],
    ['no_worse: true, metrics: { LCP: {} }', 'no-worse-unclear'],
    ['no_worse: true, metrics: { LCP: { at_least: 1, at_most: 2 } }', 'no-worse-unclear'],
    ['metrics: { LCP: {} }, by: page', 'unknown-column'],
  ])('are not: %s', (keys, code) => {
    expect(measurement(keys)).toEqual([expect.stringMatching(new RegExp(`^${code} `))]);
  });
});

describe('groups of obligations', () => {
  it('are columns of the input, or declared', () => {
    const keys = 'measure: recurrence, of: backup, every: 24 clock hours, by: database';
    expect(rule(keys)).toEqual([expect.stringMatching(/^unknown-column /)]);
    expect(rule(keys, { columns: 'columns: [database]' })).toEqual([]);
  });
});
