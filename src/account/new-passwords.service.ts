import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { siteNameSetting } from '../platform/settings/site-name.js';
import { Settings } from '../platform/settings/settings.js';
import { assertGoodPassword } from './password-rules.js';
import { Passwords } from './passwords.js';

/** Takes a password that somebody has chosen. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly passwords: Passwords,
    private readonly settings: Settings,
    private readonly config: Config,
  ) {}

  /** The hash to keep. Throws InvalidInput (field `password`), PasswordsBusy. */
  async accept(password: string, ownName: string): Promise<string> {
    const siteName = await this.settings.get(siteNameSetting(this.config.siteName));
    assertGoodPassword(password, [ownName, siteName, 'riposte']);
    return this.passwords.hash(password);
  }
}
