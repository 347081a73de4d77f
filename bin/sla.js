#!/usr/bin/env node
import { main } from '../dist/cli/main.js';

const INTERRUPTED = 130;

const status = await main(process.argv.slice(2), process);
// Who interrupts wants it to stop now. Otherwise the status is set, not forced: process.exit would cut off what is
// still on its way to a pipe.
if (status === INTERRUPTED) process.exit(status);
process.exitCode = status;
