/** What Följsam changes in Tasklist. Loaded before the first form is opened. */
import startDrafts, {somethingUnsaved} from './drafts.js';
import handsOff from './hands-off.js';
import countPresses from './presses.js';
import watchSession from './session.js';
import speakSwedish from './swedish.js';

startDrafts();
speakSwedish();
handsOff();
countPresses();
watchSession(somethingUnsaved);

export default [];
