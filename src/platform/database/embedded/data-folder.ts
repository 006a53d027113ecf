import { access, constants, mkdir, realpath } from 'node:fs/promises';
import { EmbeddedUnavailable, useYourOwn } from './embedded-unavailable.js';
import { refusedWith } from '../../system-error.js';

/**
 * Makes the data folder when it is missing, and gives its one true path: the cluster's name in the process list and the
 * name of its socket folder come from it, whatever links led there. Throws EmbeddedUnavailable when it cannot be written to.
 */
export async function openDataFolder(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(dataDir);
  } catch (error) {
    if (!refusedWith(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error;
    throw new EmbeddedUnavailable(
      `The embedded database cannot be kept in ${dataDir}: it is not a folder that this user may write to. ` +
        `Set DATA_DIR to one that is. ${useYourOwn}`,
    );
  }
}
