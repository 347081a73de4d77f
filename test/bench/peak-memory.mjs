// Loaded into a measured process: at its end it tells the most memory it ever held.
process.on('exit', () => process.stderr.write(`peak-memory-kib=${process.resourceUsage().maxRSS}\n`));
