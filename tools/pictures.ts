import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openCameras } from './pictures/cameras.ts';
import { openShop } from './pictures/shop.ts';
import { walk } from './pictures/walk.ts';

/**
 * `npm run pictures`: walks through the made-up town with a browser and takes the pictures that the guide and the
 * README show. The clock, and the chance behind ids and codes, are fixed: what didn't change looks the same.
 */
const FOLDER = join(import.meta.dirname, '../docs/pictures');
const MOST_BYTES = 2 << 20;

async function folderBytes(): Promise<number> {
  const sizes = await Promise.all(
    (await readdir(FOLDER)).map(async (name) => (await stat(join(FOLDER, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const shop = await openShop();
const cameras = await openCameras(FOLDER, shop.address);
try {
  await walk(shop, cameras);
} finally {
  await cameras.close();
  await shop.close();
}
const bytes = await folderBytes();
console.log(`${cameras.taken()} pictures, ${Math.round(bytes / 1024)} KB`);
if (bytes > MOST_BYTES) {
  console.log('That is more than 2 MB: a clone of the repository should stay quick. Leave some out.');
  process.exitCode = 1;
}
