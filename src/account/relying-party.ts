import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { PublicOrigin } from '../platform/http/public-origin.js';
import { Settings } from '../platform/settings/settings.js';
import { siteNameSetting } from '../platform/settings/site-name.js';
import { PasskeysNotHere } from './account.errors.js';

/** This site as devices that keep passkeys know it: by the name of its host. */
@Injectable()
export class RelyingParty {
  constructor(
    private readonly address: PublicOrigin,
    private readonly settings: Settings,
    private readonly config: Config,
  ) {}

  /** Browsers keep passkeys for named hosts by https, and for this machine itself. */
  get possible(): boolean {
    const { protocol, hostname } = new URL(this.address.origin);
    return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 && (protocol === 'https:' || hostname === 'localhost');
  }

  get origin(): string {
    return this.address.origin;
  }

  /** Throws PasskeysNotHere. */
  get id(): string {
    if (!this.possible) throw new PasskeysNotHere();
    return new URL(this.address.origin).hostname;
  }

  name(): Promise<string> {
    return this.settings.get(siteNameSetting(this.config.siteName));
  }
}
