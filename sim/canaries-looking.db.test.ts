import { LOOKING_CANARIES } from './canaries-looking.ts';
import { mustBeCaught } from './live.fixture.ts';

mustBeCaught(LOOKING_CANARIES);
