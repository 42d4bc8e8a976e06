import { say } from './command.ts';
import { type Config, hereOf } from './config.ts';
import { reachDatabase } from './database.ts';
import { type House, openHouse } from './house.ts';

/** A house for a command, beside the one that serves or alone, for as long as `act` takes. */
export async function beside<T>(config: Config, act: (house: House) => Promise<T>): Promise<T> {
  const database = await reachDatabase(config, say);
  const house = openHouse({
    databaseUrl: database.url,
    vault: database.vault,
    origin: config.publicUrl ?? hereOf(config),
    connections: 2,
    onTrouble: (error) => say(error.message),
  });
  try {
    return await act(house);
  } finally {
    await house.pool.end();
    await database.stop();
  }
}
