import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program of this folder, in a process of its own. */
export function start(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return spawn(process.execPath, [path, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** What it printed, up to the line that is waited for. */
export function said(child: ChildProcess, pattern: RegExp): Promise<string[]> {
  const lines: string[] = [];
  return new Promise((done, fail) => {
    let rest = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        if (pattern.test(line)) done(lines);
      }
    });
    child.once('exit', (code) => fail(new Error(`a server ended with ${code}`)));
  });
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await gone;
}

export const portIn = (line: string | undefined): number => Number(/:(\d+)$/.exec(line ?? '')?.[1]);
