import { open, rename, rm } from 'node:fs/promises';

type Kept = {
  /** Who may do what with it, whatever the process's umask says: `0o600` for a secret. */
  readonly mode: number;
  /** Whose it is, where that isn't us. */
  readonly owner?: { readonly uid: number; readonly gid: number } | undefined;
};

/** Writes a file whole or not at all; it is on the disk when this returns. */
export async function writeWhole(path: string, text: string, kept: Kept): Promise<void> {
  await rename(await writeBeside(path, text, kept), path);
}

/** The same, but not in its place yet: beside it, under a name of this process, which is given back. */
export async function writeBeside(path: string, text: string, { mode, owner }: Kept): Promise<string> {
  const unfinished = `${path}.${process.pid}.part`;
  await rm(unfinished, { force: true });
  const file = await open(unfinished, 'wx', 0o600);
  await file.writeFile(text);
  await file.chmod(mode);
  if (owner) await file.chown(owner.uid, owner.gid);
  await file.sync();
  await file.close();
  return unfinished;
}
