import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * Makes a browser's PNG small: our pages have few colours, so each point is one byte into a palette of 256 instead of
 * three. Colours that are left out become the nearest one that stayed, which shows in the softened edges of letters
 * alone. A picture that isn't in the form that Chromium writes is given back as it came.
 */
export function withPalette(png: Buffer): Buffer {
  const picture = decode(png);
  if (!picture) return png;
  const { colours, points } = indexed(picture);
  const small = encode(picture, colours, points);
  return small.length < png.length ? small : png;
}

type Picture = {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly rows: Buffer;
};

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

function* chunksOf(png: Buffer): Generator<{ kind: string; body: Buffer }> {
  for (let at = SIGNATURE.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    yield { kind: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function decode(png: Buffer): Picture | undefined {
  let head: Buffer | undefined;
  const bodies: Buffer[] = [];
  for (const { kind, body } of chunksOf(png)) {
    if (kind === 'IHDR') head = body;
    if (kind === 'IDAT') bodies.push(body);
  }
  // Eight bits a channel, in colour with or without transparency, not interlaced.
  const channels = head?.[9] === 2 ? 3 : head?.[9] === 6 ? 4 : 0;
  if (!head || channels === 0 || head[8] !== 8 || head[12] !== 0) return undefined;
  const size = { width: head.readUInt32BE(0), height: head.readUInt32BE(4), channels };
  return { ...size, rows: unfiltered(inflateSync(Buffer.concat(bodies)), size) };
}

/** Undoes what each row says was subtracted from it (PNG specification, section 9). */
function unfiltered(raw: Buffer, size: Omit<Picture, 'rows'>): Buffer {
  const stride = size.width * size.channels;
  const rows = Buffer.alloc(stride * size.height);
  for (let y = 0; y < size.height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= size.channels ? (rows[y * stride + x - size.channels] ?? 0) : 0;
      const up = y > 0 ? (rows[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= size.channels && y > 0 ? (rows[(y - 1) * stride + x - size.channels] ?? 0) : 0;
      const given = raw[y * (stride + 1) + 1 + x] ?? 0;
      rows[y * stride + x] = given + predicted(filter, left, up, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Grounds, which may be close to one another and are seen as whole areas: so many of the most seen always stand in the palette. */
const GROUNDS = 24;

/** How far any other colour must be from all that stand there, as a squared distance, to get a place of its own. */
const FAR_ENOUGH = 75;

/**
 * The colours that are seen most, and for each point which of them it is nearest to. What the eye can't tell apart shares a
 * place, so that one small word in red, or the amber of the lamp, stays what it is beside a thousand greys.
 */
function indexed({ rows, channels }: Picture): { colours: number[]; points: Buffer } {
  const seen = new Map<number, number>();
  const all = new Uint32Array(rows.length / channels);
  for (let at = 0; at < all.length; at += 1) {
    const colour = rows.readUIntBE(at * channels, 3);
    all[at] = colour;
    seen.set(colour, (seen.get(colour) ?? 0) + 1);
  }
  const colours: number[] = [];
  for (const [colour] of [...seen].toSorted(([one, a], [other, b]) => b - a || one - other)) {
    if (colours.length === MOST_COLOURS) break;
    const isGround = colours.length < GROUNDS;
    if (isGround || colours.every((other) => distance(colour, other) >= FAR_ENOUGH)) colours.push(colour);
  }
  const place = new Map([...seen.keys()].map((colour) => [colour, nearest(colours, colour)]));
  return { colours, points: Buffer.from(Uint8Array.from(all, (colour) => place.get(colour) ?? 0)) };
}

/** Squared, over the three channels. */
function distance(one: number, other: number): number {
  return [16, 8, 0].reduce((sum, by) => sum + (((one >> by) & 255) - ((other >> by) & 255)) ** 2, 0);
}

function nearest(colours: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, other] of colours.entries()) {
    const far = distance(colour, other);
    if (far < least) [best, least] = [at, far];
  }
  return best;
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

function encode({ width, height }: Picture, colours: readonly number[], points: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.alloc(colours.length * 3);
  for (const [at, colour] of colours.entries()) palette.writeUIntBE(colour, at * 3, 3);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) points.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
