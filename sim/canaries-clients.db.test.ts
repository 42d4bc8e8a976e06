import { CLIENT_CANARIES } from './canaries-clients.ts';
import { mustBeCaught } from './live.fixture.ts';

mustBeCaught(CLIENT_CANARIES);
