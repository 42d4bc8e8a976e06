import { spawn, type ChildProcess } from 'node:child_process';
import { constants, existsSync, renameSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { spawnAs } from './account.ts';
import { programOf } from './binaries.ts';
import {
  BARE_ENVIRONMENT,
  ensureCluster,
  stopOrphan,
  stopPostmaster,
  SUPERUSER,
  superuserPassword,
  untilReady,
} from './cluster.ts';
import { lockDirectory } from './instance-lock.ts';
import { choosePlace, prepareDirectory, type Place } from './place.ts';

export { AlreadyRunning } from './instance-lock.ts';

export type EmbeddedServer = {
  /** The superuser's address of the database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  /** The data directory as it was asked for, as an absolute path. */
  readonly directory: string;
  /** Where the data are instead, when the server's user could not reach `directory`: to be told to who started us. */
  readonly movedTo: string | undefined;
  /** The user the server runs as, when it isn't ours. */
  readonly runsAs: string | undefined;
  /** The process number of the server; another one after it was revived. */
  readonly pid: number;
  /** The address to connect to a database as a user. */
  url(database: string, user: string, password: string): string;
  /** Ends the server in order and lets go of the data directory. May be called twice. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  directory: string;
  /** Told a sentence before anything that takes more than a moment. */
  onProgress?: (sentence: string) => void;
  /** False only for data that may vanish with the machine: tests, the simulated town. */
  durable?: boolean;
  /** Told when the server ended unasked: with no error when it was started again, else with the reason. */
  onCrash?: (error?: Error) => void;
};

/**
 * Starts PostgreSQL on a data directory, making the database first if there is none and clearing up after a run that
 * was killed. Throws `AlreadyRunning` if another Porchlight has the directory.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { durable = true, onProgress = () => undefined, onCrash = () => undefined } = options;
  const directory = await prepareDirectory(options.directory);
  const lock = lockDirectory(directory);
  try {
    const place = await choosePlace(directory);
    await stopOrphan(place.cluster, onProgress);
    if (!existsSync(place.cluster))
      onProgress('Making the database, which takes a few seconds the first time.');
    const password = await superuserPassword(place);
    await ensureCluster(place, durable);
    const running = await Running.start(place, durable, onCrash);
    return serverOf(place, running, password, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function serverOf(
  place: Place,
  running: Running,
  password: string,
  lock: { release(): void },
): EmbeddedServer {
  const url = (database: string, user: string, secret: string): string =>
    `postgres://${encodeURIComponent(user)}:${encodeURIComponent(secret)}@127.0.0.1:${running.port}/` +
    encodeURIComponent(database);
  return {
    adminUrl: url('postgres', SUPERUSER, password),
    port: running.port,
    directory: place.directory,
    movedTo: place.movedTo,
    runsAs: place.account?.name,
    get pid() {
      return running.pid;
    },
    url,
    async stop() {
      await running.stop();
      lock.release();
    },
  };
}

/** The running server process. If it ends unasked it is started again on the same port, so that pools reconnect. */
class Running {
  readonly port: number;
  readonly #place: Place;
  readonly #durable: boolean;
  readonly #onCrash: (error?: Error) => void;
  #child: ChildProcess;
  #stopping = false;
  #reviving: Promise<void> = Promise.resolve();

  private constructor(
    place: Place,
    durable: boolean,
    onCrash: (error?: Error) => void,
    launched: { child: ChildProcess; port: number },
  ) {
    this.#place = place;
    this.#durable = durable;
    this.#onCrash = onCrash;
    this.port = launched.port;
    this.#child = launched.child;
    this.#watch();
  }

  static async start(place: Place, durable: boolean, onCrash: (error?: Error) => void): Promise<Running> {
    return new Running(place, durable, onCrash, await launch(place, durable));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#reviving;
    if (this.pid > 0 && !hasEnded(this.#child)) await stopPostmaster(this.pid);
  }

  #watch(): void {
    const revive = (): void => {
      if (!this.#stopping) this.#reviving = this.#revive();
    };
    // It may have ended between its being ready and now.
    if (hasEnded(this.#child)) revive();
    else this.#child.once('exit', revive);
  }

  async #revive(): Promise<void> {
    try {
      this.#child = (await launch(this.#place, this.#durable, this.port)).child;
      this.#watch();
      this.#onCrash();
    } catch (error) {
      this.#onCrash(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/**
 * Launches the server and waits until it takes connections. Tried again for some seconds: the port may be taken
 * between our finding and its binding it, and the helpers of a killed server need a moment to notice and let go.
 */
async function launch(
  place: Place,
  durable: boolean,
  port?: number,
): Promise<{ child: ChildProcess; port: number }> {
  let why = '';
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const chosen = port ?? (await freePort('127.0.0.1'));
    const log = await freshLog(place);
    const child = spawn(programOf(place.binaries, 'postgres'), settings(place, chosen, durable), {
      cwd: '/',
      env: BARE_ENVIRONMENT,
      stdio: ['ignore', log.fd, log.fd],
      // A process group of its own: Ctrl-C in a terminal, or a signal to the group, must reach us and not the server,
      // because jobs under way are still to be finished on it.
      detached: true,
      ...spawnAs(place.account),
    });
    const failed = new Promise<string>((resolve) => child.once('error', (error) => resolve(error.message)));
    // We end when our work ends; it must never keep us alive.
    child.unref();
    await log.close();
    if (child.pid === undefined) throw new Error(`The database server could not be started: ${await failed}`);
    if (await untilReady(place.cluster, child.pid)) return { child, port: chosen };
    why = (await readFile(logFile(place), 'utf8')).trim();
    if (!/in use|already|being|No such file|lock file/i.test(why)) break;
    await wait(250);
  }
  throw new Error(
    `The database server did not start. Its log (${logFile(place)}) says:\n${why.slice(-2000)}`,
  );
}

const logFile = (place: Place): string => join(place.home, 'server.log');

/** Begins a new log; the one before is kept as `server.log.1`. */
async function freshLog(place: Place): Promise<Awaited<ReturnType<typeof open>>> {
  const file = logFile(place);
  if (existsSync(file) && statSync(file).size > 0) renameSync(file, `${file}.1`);
  // Not through a link: as root we would follow one that the server's user had laid.
  const flags = constants.O_CREAT | constants.O_APPEND | constants.O_WRONLY | constants.O_NOFOLLOW;
  const log = await open(file, flags, 0o600);
  if (place.account) await log.chown(place.account.uid, place.account.gid);
  return log;
}

function settings(place: Place, port: number, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // People's words and addresses travel in statements and stand in the details of errors: neither is logged.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: 0,
    ...(durable ? boundedLog() : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', place.cluster, ...options];
}

/** One file a weekday, each begun anew a week later, so that a server which runs for years fills no disk. */
function boundedLog(): Record<string, string | number> {
  return {
    logging_collector: 'on',
    log_directory: '../log',
    log_filename: 'server-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: 0,
  };
}
