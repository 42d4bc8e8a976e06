import { CONTACT_CANARIES } from './canaries.ts';
import { mustBeCaught } from './live.fixture.ts';

mustBeCaught(CONTACT_CANARIES);
