/** *Ask Ruth for me*, for who puts the house together and for the made-up town. */
export { askColleague } from './actions/ask-colleague.ts';
export { askElsewhere, hearElsewhere } from './actions/ask-elsewhere.ts';
export { ASK_ELSEWHERE, elsewherePayload } from './jobs.ts';
