/** A voicemail of so many seconds, silent, as phone systems save it: WAV, 16 bits, 8 kHz. */
export function voicemail(seconds: number): { name: string; mimeType: string; buffer: Buffer } {
  const sound = Buffer.alloc(16_000 * seconds);
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + sound.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(sound.length, 40);
  return { name: 'voicemail.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, sound]) };
}
