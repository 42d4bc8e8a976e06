export { receive, receiveIn, type Contact, type Received, type SafeWay } from './actions/receive.ts';
export { answer, undo, type AnswerRefusal, type WrittenAnswer } from './actions/answer.ts';
export { rang, type Rang } from './actions/ring.ts';
export { attendDue } from './actions/sweep.ts';
export { answerNotSent } from './actions/bounced.ts';
export {
  acknowledgementStillWanted,
  answerStillWanted,
  delayStillWanted,
  nudgeStillWanted,
} from './actions/still-wanted.ts';
export { claim, handOver, isAPerson, letGo, notAPerson, setAside } from './actions/tend.ts';
export { reachMeSo, withdraw, writeBack } from './actions/write-back.ts';
export { NO_NEED, type Inquiry, type Need } from './store.ts';
export { paths as inquiryPaths } from './paths.ts';
