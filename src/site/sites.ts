import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Settings } from '../platform/settings/settings.js';
import { siteNameSetting } from '../platform/settings/site-name.js';
import { assets } from './assets.js';
import { type Site } from './site.js';

/** What every page shares: the site's name, as the publisher set it, and where its styles are. */
@Injectable()
export class Sites implements OnModuleInit {
  constructor(
    private readonly settings: Settings,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.settings.define(siteNameSetting(this.config.siteName));
  }

  async site(): Promise<Site> {
    return this.named(await this.settings.get(siteNameSetting(this.config.siteName)));
  }

  /** Without asking the database: for pages that must stand when it is away. */
  offhand(): Site {
    return this.named(this.config.siteName);
  }

  private named(name: string): Site {
    return {
      name,
      stylesheet: assets.site.path,
      moderationStylesheet: assets.moderation.path,
      icon: assets.icon.path,
      script: assets.script.path,
      deskScript: assets.deskScript.path,
      passkeyScript: assets.passkey.path,
    };
  }
}
