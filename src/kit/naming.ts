/** Columns are called `due_at`, what is made of them `dueAt`; one is derived from the other. */

type Camel<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name;

type Snake<Name extends string> = Name extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Rest>}`
  : Name;

export type Camelled<Row> = { [Name in keyof Row & string as Camel<Name>]: Row[Name] };
export type Snaked<Thing> = { [Name in keyof Thing & string as Snake<Name>]: Thing[Name] };

const camelNames = new Map<string, string>();
const snakeNames = new Map<string, string>();

function kept(names: Map<string, string>, name: string, make: (name: string) => string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const made = make(name);
  names.set(name, made);
  return made;
}

const camel = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A row under the names that code uses; its values as they are. */
export function camelled<Row extends object>(row: Row): Camelled<Row> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [kept(camelNames, name, camel), value]),
  ) as Camelled<Row>;
}

/** The other way round, for what is to be written. */
export function snaked<Thing extends object>(thing: Thing): Snaked<Thing> {
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [kept(snakeNames, name, snake), value]),
  ) as Snaked<Thing>;
}
