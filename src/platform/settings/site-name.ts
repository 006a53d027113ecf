import { cleanLine } from '../http/values.js';
import { type Setting } from './settings.js';

/** What the site calls itself; until the publisher says, the operator's SITE_NAME. */
export function siteNameSetting(siteName: string): Setting<string> {
  return {
    key: 'site.name',
    about: 'what the site calls itself, 1 to 80 characters',
    shape: cleanLine({ min: 1, max: 80 }),
    default: siteName,
  };
}
