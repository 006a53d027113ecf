import { actInPlace } from './acts.js';
import { takeWhatIsLookedAt } from './claims.js';
import { fill } from './filling.js';
import { listenToKeys } from './keys.js';
import { followDesk } from './news.js';
import { desk } from './rows.js';
import { layToasts } from './toasts.js';

/** The desk does all of its work without this: it only spares its people the way to another page and back. */
if (desk) {
  layToasts();
  actInPlace();
  listenToKeys();
  takeWhatIsLookedAt();
  followDesk();
  void fill();
}
