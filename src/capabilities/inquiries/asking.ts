/** *Ask Ruth for me*, for who puts the house together and for the made-up town. */
export { askColleague } from './actions/ask-colleague.ts';
export { hearAskedElsewhere } from './actions/ask-elsewhere.ts';
export { ASK_ELSEWHERE, askElsewherePayload } from './jobs.ts';
