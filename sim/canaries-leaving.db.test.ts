import { LEAVING_CANARIES } from './canaries-leaving.ts';
import { mustBeCaught } from './live.fixture.ts';

mustBeCaught(LEAVING_CANARIES);
