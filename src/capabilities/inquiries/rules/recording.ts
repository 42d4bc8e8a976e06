/** What phone systems and phones save a voicemail as. */
export type RecordingType =
  | 'audio/wav'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/aac'
  | 'audio/ogg'
  | 'audio/amr'
  | 'audio/3gpp';

/**
 * Ten megabytes: about ten minutes as phone systems save them (WAV, 16 bits, 8 kHz: 16 KB a second), and hours of
 * anything that is compressed.
 */
export const MOST_RECORDING = 10 * 1024 * 1024;

/**
 * What kind of sound a file is, by how it begins: a name, and what a browser makes of it, can be anything. Undefined for
 * whatever isn't one, also for films: nobody would see that there is more to it than they hear.
 */
export function recordingType(bytes: Buffer): RecordingType | undefined {
  const stands = (text: string, at = 0): boolean => bytes.toString('latin1', at, at + text.length) === text;
  if (stands('RIFF') && stands('WAVE', 8)) return 'audio/wav';
  if (stands('#!AMR')) return 'audio/amr';
  if (stands('OggS'))
    return /OpusHead|vorbis|Speex|FLAC/.test(bytes.toString('latin1', 0, 64)) ? 'audio/ogg' : undefined;
  if (stands('ftyp', 4)) {
    if (!hasOnlySound(bytes)) return undefined;
    return stands('3g', 8) ? 'audio/3gpp' : 'audio/mp4';
  }
  if (stands('ID3')) return 'audio/mpeg';
  return framesOf(bytes);
}

/** MPEG-4 says of each track who handles it: "soun", "vide". */
function hasOnlySound(bytes: Buffer): boolean {
  const handlers = new Set<string>();
  for (let at = bytes.indexOf('hdlr'); at !== -1; at = bytes.indexOf('hdlr', at + 4))
    handlers.add(bytes.toString('latin1', at + 12, at + 16));
  return handlers.has('soun') && !handlers.has('vide');
}

/** MP3 and AAC as bare frames: eleven or twelve set bits, then fields of which some values are never used. */
function framesOf(bytes: Buffer): RecordingType | undefined {
  const [sync = 0, second = 0, third = 0] = bytes;
  if (sync !== 0xff || bytes.length < 16) return undefined;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  const isLayerThree = (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02;
  const isUsed = third >> 4 !== 0x0f && third >> 4 !== 0 && (third & 0x0c) !== 0x0c;
  return isLayerThree && isUsed ? 'audio/mpeg' : undefined;
}

type Served = { readonly type: string; readonly name: string; readonly plays: boolean };

const served = (type: string, ending: string, plays = true): Served => ({
  type,
  name: `recording.${ending}`,
  plays,
});

const WAV = served('audio/wav', 'wav');
const MP3 = served('audio/mpeg', 'mp3');
const MP4 = served('audio/mp4', 'm4a');
const OGG = served('audio/ogg', 'ogg');

/** What mails call them, too. No browser plays AMR, and few play 3GP: those are only saved. */
const SERVED = new Map<string, Served>(
  Object.entries({
    'audio/wav': WAV,
    'audio/x-wav': WAV,
    'audio/wave': WAV,
    'audio/vnd.wave': WAV,
    'audio/mpeg': MP3,
    'audio/mp3': MP3,
    'audio/mp4': MP4,
    'audio/m4a': MP4,
    'audio/x-m4a': MP4,
    'audio/aac': served('audio/aac', 'aac'),
    'audio/ogg': OGG,
    'audio/opus': OGG,
    'audio/webm': served('audio/webm', 'webm'),
    'audio/flac': served('audio/flac', 'flac'),
    'audio/amr': served('audio/amr', 'amr', false),
    'audio/3gpp': served('audio/3gpp', '3gp', false),
  }),
);

const UNKNOWN = served('application/octet-stream', 'bin', false);

/** As what a recording leaves the house: a type and a name of ours, whatever the mail that brought it said. */
export const servedAs = (type: string): Served => SERVED.get(type.toLowerCase()) ?? UNKNOWN;
