import { spawn } from 'node:child_process';

/** What a stage came to. A stage is itself one check; the tests that ran inside it are counted besides. */
export type Outcome = {
  readonly ok: boolean;
  /** Shown when the stage fails. */
  readonly output: string;
  /** One line worth reading even when all is well. */
  readonly note?: string;
  readonly passed: number;
  readonly failed: number;
};

export type Stage = {
  readonly name: string;
  /** Part of `npm run check`. */
  readonly fast: boolean;
  /** The file or files (a glob) without which there is nothing to run at this commit. */
  readonly needs?: string;
  readonly run: () => Promise<Outcome>;
};

/** Runs a command with this Node first on its path, and gives what it said. */
export async function command(file: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    const pieces: string[] = [];
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece.toString()));
    child.stderr.on('data', (piece: Buffer) => pieces.push(piece.toString()));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (status) => resolve({ code: status ?? 1, output: pieces.join('') }));
  });
  const note = output.trimEnd().split('\n').at(-1) ?? '';
  return { ok: code === 0, output, note, passed: 0, failed: 0 };
}

/** A stage that is one program of ours, `tools/NAME.ts` for instance. */
export async function script(path: string, ...args: readonly string[]): Promise<Outcome> {
  return command(process.execPath, [path, ...args]);
}

/** A stage that is a tool from `node_modules`; what it says when all is well is not worth a line. */
export async function tool(name: string, ...args: readonly string[]): Promise<Outcome> {
  const { ok, output } = await command(`node_modules/.bin/${name}`, args);
  return { ok, output, passed: 0, failed: 0 };
}
