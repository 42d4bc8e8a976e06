export { receive, receiveIn, type Contact, type Received, type SafeWay } from './actions/receive.ts';
export { answer, undo, type AnswerRefusal, type WrittenAnswer } from './actions/answer.ts';
export { rang, type Rang } from './actions/ring.ts';
export { takeBackCall } from './actions/take-back-call.ts';
export { attendDue } from './actions/sweep.ts';
export { answerNotSent } from './actions/bounced.ts';
export { takeBounce, takeMail } from './actions/take-mail.ts';
export { noteOfTheDay } from './actions/daily-note.ts';
export { eraseDue, erasePerson } from './actions/erase.ts';
export { erasingStillWanted } from './actions/ask-erasing.ts';
export {
  acknowledgementStillWanted,
  answerStillWanted,
  delayStillWanted,
  nudgeStillWanted,
} from './actions/still-wanted.ts';
export { laterCheckStillWanted } from './actions/later-check.ts';
export { pageOpened, signOfLife, stopTrying } from './actions/tried.ts';
export { claim, handOver, isAPerson, putAsideAs, setAside } from './actions/tend.ts';
export { reachMeSo, withdraw, writeBack } from './actions/write-back.ts';
export { NO_NEED, inquiry, type Inquiry, type Need } from './store.ts';
export { paths as inquiryPaths } from './paths.ts';
export { deskRoutes, type DeskFrame } from './routes/desk.ts';
export { mailRoutes } from './routes/mail.ts';
export { deskWords } from './words/index.ts';
export { publicRoutes, type PublicParts, type Visit, type Frame } from './public-routes.ts';
export { SLUG, answerWith, discreet, framed, inSlug, readForm, visitIn } from './public-routes.ts';
export { mayTry } from './routes/come-back.ts';
export { inquiryIdByCode } from './by-code.ts';
export { newToken } from './forms/token.ts';
export { templateRoutes } from './routes/templates.ts';
export { wordsStepRoutes, wordsStepSays } from './routes/words-step.ts';
export { waitingCount } from './counting.ts';
export { holdNoMore } from './actions/hold-no-more.ts';
export { inquiryHoldings } from './holdings.ts';
export { hiddenFrom } from './listing.ts';
export { shownAtDesk } from './desk-view.ts';
export { giveToFrontDesk } from './actions/give-to-front-desk.ts';
export { askColleague } from './actions/ask-colleague.ts';
export { asRead, colleaguesFor, type Colleague } from './colleagues.ts';
