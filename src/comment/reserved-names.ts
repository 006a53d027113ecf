import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../account/account.queries.js';
import { Config } from '../platform/config/config.js';
import { Settings } from '../platform/settings/settings.js';
import { siteNameSetting } from '../platform/settings/site-name.js';
import { type ReservedName, reservedName, reservedWord } from './rules/name-look.js';

/** What those who work here are called by their work. */
const titles = ['moderator', 'moderators', 'mod', 'administrator', 'admin', 'webmaster'];
/** What their badge says in the languages of the pages. */
const badges = ['staff', 'Redaktion', 'Rédaction', 'Redacción', '编辑部', 'هيئة التحرير'];
const work = [...titles, ...badges].map(reservedWord);

/** Names that a reader's should not look like. Staff reply through their own route, under a badge. */
@Injectable()
export class ReservedNames {
  constructor(
    private readonly settings: Settings,
    private readonly config: Config,
    private readonly accounts: AccountQueries,
  ) {}

  async all(): Promise<readonly ReservedName[]> {
    const site = await this.settings.get(siteNameSetting(this.config.siteName));
    const staff = await this.accounts.staffNames();
    return [...staff.map(reservedName), reservedWord(site), ...work];
  }
}
