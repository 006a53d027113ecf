import { InputPipe } from './input-pipe.js';
import { uuid } from './values.js';

/** An id in a path. What is no id leads nowhere: 404, like an id that nobody has. */
export const IdPipe = new InputPipe(uuid());
