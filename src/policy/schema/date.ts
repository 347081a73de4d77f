/** Local dates: 2025-07-01. */
import * as z from 'zod';
import { dayNumberOf } from '../../time/local-date.ts';
import { says } from './text.ts';

export const date = z
  .string(says('bad-date'))
  .refine((written) => dayNumberOf(written) !== null, says('bad-date'));
