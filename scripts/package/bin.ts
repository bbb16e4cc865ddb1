#!/usr/bin/env node
import { runCommand } from '../analyse.ts';

/* `npx topheavy FILE…` */

// where npm was called is for programs of the repository; paths of this one are of the folder that it runs in
delete process.env['INIT_CWD'];
process.exitCode = await runCommand(process.argv.slice(2), { usage: 'topheavy FILE…', isJson: false });
