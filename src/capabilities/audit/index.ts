export { append, readBack } from './store.ts';
export type { RecordedLine } from './store.ts';
