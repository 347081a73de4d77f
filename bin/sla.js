#!/usr/bin/env node
import { main } from '../dist/cli/main.js';

// The status is set, not forced: process.exit would cut off what is still on its way to a pipe.
process.exitCode = await main(process.argv.slice(2), process);
