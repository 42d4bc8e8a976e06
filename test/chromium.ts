import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type LaunchOptions } from 'playwright-core';

const run = promisify(execFile);

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const HOW_TO_GET_ONE = [
  'No Chromium was found, and none could be had.',
  'Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium),',
  'or let Playwright fetch its own (npx playwright-core install chromium),',
  'or point CHROMIUM at the one you have, and run again.',
].join(' ');

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function firstProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isProgram(path)) return path;
  return undefined;
}

/** A Chromium that the machine already has. */
async function onTheMachine(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return firstProgram([...onPath, ...USUAL_PLACES]);
}

/** Playwright's own: the one it fetched before, or one that it fetches now. Its server can't be reached everywhere. */
async function fromPlaywright(): Promise<string | undefined> {
  const kept = await firstProgram([chromium.executablePath()]);
  if (kept !== undefined) return kept;
  console.log('chromium: fetching Playwright’s own');
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  const fetched = await succeeds(process.execPath, [cli, 'install', 'chromium'], 5 * 60_000);
  return fetched ? firstProgram([chromium.executablePath()]) : undefined;
}

/** Debian's package, which only root can install. */
async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await isProgram('/usr/bin/apt-get'))) return undefined;
  console.log('chromium: installing Debian’s package');
  await succeeds('apt-get', ['update'], 5 * 60_000);
  const installed = await succeeds(
    'apt-get',
    ['install', '-y', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends', 'chromium'],
    10 * 60_000,
  );
  return installed ? onTheMachine() : undefined;
}

async function succeeds(command: string, args: readonly string[], timeout: number): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return run(command, args, { timeout, env, maxBuffer: 64 << 20 }).then(
    () => true,
    () => false,
  );
}

/**
 * Finds a Chromium for the journeys: the one that CHROMIUM names, one on the machine, Playwright's, Debian's.
 * @throws a sentence that says how to get one, where none can be had.
 */
export async function findChromium(): Promise<string> {
  const told = process.env['CHROMIUM'];
  if (told !== undefined && told !== '') {
    if (await isProgram(told)) return told;
    throw new Error(`CHROMIUM names ${told}, which is no program that can be run.`);
  }
  const found = (await onTheMachine()) ?? (await fromPlaywright()) ?? (await fromDebian());
  if (found === undefined) throw new Error(HOW_TO_GET_ONE);
  return found;
}

/** How to start it: quiet, asking nobody for anything; without the sandbox only as root, where it can't have one. */
export function launchOptions(executablePath: string): LaunchOptions {
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const isRoot = process.getuid?.() === 0;
  return { executablePath, headless: true, args: isRoot ? ['--no-sandbox', ...quiet] : quiet };
}

if (import.meta.main) console.log(await findChromium());
