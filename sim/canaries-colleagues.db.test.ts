import { COLLEAGUE_CANARIES, ELSEWHERE_CANARIES } from './canaries-colleagues.ts';
import { mustBeCaught } from './live.fixture.ts';

mustBeCaught({ ...COLLEAGUE_CANARIES, ...ELSEWHERE_CANARIES });
