/** `npx commonthread validate FEED…` and `npx commonthread convert FEED`: any payload of any format, as a path, a URL or `-` for standard input. */
import { convert } from './convert.js';
import { parseArguments, usage, UsageError } from './arguments.js';
import { validate } from './validate.js';

const output = {
  out: (text: string) => process.stdout.write(text),
  progress: (text: string) => {
    // A line that is written over and over is for people, not for logs.
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
  error: (text: string) => process.stderr.write(text),
};

try {
  const parsed = parseArguments(process.argv.slice(2));
  if (parsed.command === 'help') output.out(usage);
  else process.exitCode = await (parsed.command === 'validate' ? validate : convert)(parsed, output);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  output.error(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
