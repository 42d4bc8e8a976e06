export { ASK, SAY, askPayload } from './jobs.ts';
export { attendRequests } from './actions/ask-next.ts';
export { contactAnswered, contactEnded } from './actions/end.ts';
export { hearAsk, hearSaid } from './actions/hear.ts';
export { askRoutes } from './routes/ask.ts';
export { askedByMailRoutes, deskRequestRoutes } from './routes/asked.ts';
export { paths as requestPaths } from './paths.ts';
export { requestHoldings } from './holdings.ts';
export { askedStillWanted, newsStillWanted } from './actions/still-wanted.ts';
